import Cluster

/// The running suite, as its files show it: who holds the lock, who is ready, which processes.
struct Run {
  let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  var folder: String { "\(workspace.state)/run" }
  /// There while every service is ready.
  var readyFile: String { "\(folder)/ready" }
  private var lockFile: String { "\(folder)/lock" }

  /// The process that runs the suite, or nil.
  var holder: Int32? { ProcessLock.holder(of: lockFile) }

  /// Takes the right to run the suite; nil when another process has it.
  func lock() throws -> ProcessLock? {
    try Files.makeFolder(folder)
    // A file of an earlier run that was killed says nothing about this one.
    let lock = try ProcessLock(lockFile)
    if lock != nil { try Files.remove(readyFile) }
    return lock
  }

  /// The process of a service, when it is that program and not a later one with its number.
  func process(of service: String) -> Int32? {
    guard let text = try? Files.read("\(folder)/\(service).pid"),
      let number = Int32(text.prefix { $0 != "\n" }), number > 1,
      let words = try? Files.read("/proc/\(number)/cmdline"),
      words.contains("/\(service)\0--config\0")
    else { return nil }
    return number
  }
}
