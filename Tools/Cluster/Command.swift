internal import Glibc

/// A program to run, with its arguments, its user and where its input and output go.
public struct Command: Sendable {
  /// Where standard output and standard error go.
  public enum Output: Sendable {
    /// To the terminal of this process.
    case terminal
    /// Into memory, at most `capturedBytesMax`; standard error goes there as well.
    case captured
    /// To the end of a file, which is made when missing.
    case file(String)
  }

  /// Bytes of output that `captured` keeps.
  public static let capturedBytesMax = 16 << 20

  /// The program's path, or its name to be found in `PATH`.
  public var program: String
  /// The arguments after the program's name.
  public var arguments: [String]
  /// Variables set beside those of this process.
  public var environment: [String: String] = [:]
  /// The folder to start in; that of this process when nil.
  public var folder: String?
  /// What the program reads on standard input; nothing when empty.
  public var input = ""
  /// Where its output goes.
  public var output = Output.terminal
  /// Whether it gets a session of its own, so that Ctrl-C on this terminal does not reach it.
  public var ownSession = false

  /// A program with its arguments.
  public init(_ program: String, _ arguments: [String] = []) {
    self.program = program
    self.arguments = arguments
  }

  /// The command as a person would type it, without its variables.
  public var line: String { ([program] + arguments).joined(separator: " ") }

  /// Runs to the end and gives back what was captured. Throws when the program cannot be started
  /// or does not end with 0.
  @discardableResult
  public func run() throws(CommandError) -> String {
    let result = try finish()
    guard result.status == 0 else {
      throw CommandError(line: line, status: result.status, text: result.text)
    }
    return result.text
  }

  /// Runs to the end and gives back exit status (128 + signal for a killed program) and what was
  /// captured. Throws only when the program cannot be started.
  public func finish() throws(CommandError) -> (status: Int32, text: String) {
    var captured: Int32 = -1
    if case .captured = output { captured = try temporaryFile() }
    defer { if captured >= 0 { close(captured) } }
    let process = try spawn(captured: captured)
    let status = process.wait()
    return (status, captured < 0 ? "" : Self.text(of: captured))
  }

  /// Starts and does not wait. Throws when the program cannot be started.
  public func start() throws(CommandError) -> ChildProcess {
    try spawn(captured: -1)
  }

  private func spawn(captured: Int32) throws(CommandError) -> ChildProcess {
    let standardInput = input.isEmpty ? open("/dev/null", O_RDONLY | O_CLOEXEC) : try inputFile()
    defer { close(standardInput) }
    var file: Int32 = -1
    if case .file(let path) = output {
      file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw failure("cannot write \(path)", errno) }
    }
    defer { if file >= 0 { close(file) } }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    let standardOutput = max(file, captured)
    if standardOutput >= 0 {
      posix_spawn_file_actions_adddup2(&actions, standardOutput, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, standardOutput, STDERR_FILENO)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setSignals(&attributes)

    var pid: pid_t = 0
    let variables = mergedEnvironment().map { "\($0.key)=\($0.value)" }
    // posix_spawn changes the folder only by a call that glibc hides from Swift; env(1) does it too.
    let words = (folder.map { ["env", "-C", $0] } ?? []) + [program] + arguments
    let code = withCStrings(words) { arguments in
      withCStrings(variables) { variables in
        posix_spawnp(&pid, words[0], &actions, &attributes, arguments, variables)
      }
    }
    guard code == 0 else { throw failure("cannot start", code) }
    return ChildProcess(pid: pid)
  }

  /// The child starts with no signal blocked and the usual answers to all, whatever this process set.
  private func setSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which glibc hides from Swift.
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (ownSession ? newSession : 0)
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
  }

  private func mergedEnvironment() -> [String: String] {
    Environment.all.merging(environment) { _, new in new }
  }

  private func inputFile() throws(CommandError) -> Int32 {
    let file = try temporaryFile()
    var bytes = Array(input.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard written > 0 else {
        let code = errno
        close(file)
        throw failure("cannot hand over its input", code)
      }
      bytes = bytes.dropFirst(written)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// A file without a name, so that a password on its way can be opened by nobody else.
  private func temporaryFile() throws(CommandError) -> Int32 {
    let name = "/tmp/talaka-\(Secret.make())"
    let file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure("cannot make a temporary file", errno) }
    unlink(name)
    return file
  }

  private static func text(of file: Int32) -> String {
    lseek(file, 0, SEEK_SET)
    return Files.readAll(file, bytesMax: capturedBytesMax)
  }

  private func failure(_ what: String, _ code: Int32) -> CommandError {
    CommandError(line: line, status: -1, text: "\(what): \(String(cString: strerror(code)))")
  }
}

/// A program that could not be started or failed.
public struct CommandError: Error, CustomStringConvertible {
  /// The command as a person would type it.
  public var line: String
  /// Its exit status, 128 + signal when killed, -1 when it never ran.
  public var status: Int32
  /// What it said.
  public var text: String

  public var description: String {
    "\(line)\n  ended with \(status)" + (text.isEmpty ? "" : "\n" + text)
  }
}

private func withCStrings<R>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
) -> R {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  return body(pointers)
}
