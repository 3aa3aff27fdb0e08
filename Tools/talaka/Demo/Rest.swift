import Cluster
import PKI
import Protobuf

/// Calls of the REST side by the `curl` command, a client that nobody here wrote.
struct Rest {
  let origin: String
  let authorityFile: String

  /// Gets JSON. The token goes in by standard input, where no other process sees it.
  func get(_ path: String, token: String? = nil) throws -> JSONValue {
    try JSONParser.parse(try curl(path, token: token, []))
  }

  /// Gets a file.
  func download(_ path: String, token: String, to file: String) throws {
    _ = try curl(path, token: token, ["--output", file])
  }

  private func curl(_ path: String, token: String?, _ more: [String]) throws -> String {
    var command = Command(
      "curl",
      [
        "--silent", "--show-error", "--fail-with-body", "--http2", "--max-time", "30",
        "--cacert", authorityFile, "--config", "-",
      ] + more + ["\(origin)\(path)"])
    command.input = token.map { "header = \"authorization: Bearer \($0)\"\n" } ?? "\n"
    command.output = .captured
    return try command.run()
  }
}
