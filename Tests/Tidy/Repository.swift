import Cluster

/// The files of this checkout, as git would see them.
enum Repository {
  /// One file.
  struct File {
    /// Its path from the top, such as `Shared/RPC/Router.swift`.
    let path: String
    let text: String

    var name: String { String(path.split(separator: "/").last ?? "") }
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
    var isGenerated: Bool {
      folders.contains("Generated") || path.hasPrefix("Shared/CProtos/include/")
        || path.hasPrefix("Tools/conformance/CTestMessages/include/")
    }
  }

  static let root = Files.parent(of: Files.parent(of: Files.parent(of: #filePath)))

  /// Names at the top, hidden ones left out.
  static let topNames = Files.names(in: root)

  /// All text files below the folders that are ours, in order.
  static let files: [File] = {
    var files: [File] = []
    for name in topNames where name != "Package.resolved" { collect(name, into: &files) }
    return files
  }()

  static func swift(below folder: String, generated: Bool = false) -> [File] {
    files.filter {
      $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".swift")
        && (generated || !$0.isGenerated)
    }
  }

  private static func collect(_ path: String, into files: inout [File]) {
    let full = "\(root)/\(path)"
    if Files.isFolder(full) {
      for name in Files.names(in: full) where name != "__pycache__" {
        collect("\(path)/\(name)", into: &files)
      }
      return
    }
    let binary = [".pdf", ".png", ".der", ".bin", ".woff2", ".ico", ".p12", ".gz"]
    guard !binary.contains(where: path.hasSuffix), let text = try? Files.read(full) else { return }
    files.append(File(path: path, text: text))
  }
}

/// A place where a rule is broken.
struct Violation: Hashable, CustomStringConvertible {
  let place: String
  let rule: String

  init(_ file: Repository.File, line: Int? = nil, _ rule: String) {
    place = file.path + (line.map { ":\($0)" } ?? "")
    self.rule = rule
  }

  var description: String { "\(place): \(rule)" }
}
