internal import Glibc
internal import PKI

/// The portal's files, read once at the start and kept: they are few and small.
struct PortalFiles: Sendable {
  struct File: Sendable {
    let name: String
    let mediaType: String
    let bytes: [UInt8]
    /// The entity tag: the digest of the content.
    let tag: String
    let isPage: Bool
  }

  /// Why the folder can't be served.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  static let filesMax = 200
  static let fileBytesMax = 1 << 20
  static let shell = "/index.html"
  /// Addresses of the portal that the shell shows; scripts do the rest.
  private static let pages: Set = [
    "", "services", "login", "account", "apply", "drafts", "cases", "offers", "queue", "verify",
    "api",
  ]
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8", "woff2": "font/woff2",
  ]

  private let files: [String: File]

  /// Reads all files of known kinds below `folder`. Throws `Fault` when there is no `index.html`.
  init(folder: String) throws(Fault) {
    var found: [String: File] = [:]
    try Self.collect(folder, "", &found)
    guard found[Self.shell] != nil else { throw Fault(description: "\(folder) has no index.html") }
    files = found
  }

  /// The file at a path of the site; the shell for the addresses of pages.
  func file(_ path: Substring) -> File? {
    if let file = files[String(path)] { return file }
    let first = path.dropFirst().prefix { $0 != "/" }
    return Self.pages.contains(String(first)) ? files[Self.shell] : nil
  }

  private static func collect(
    _ folder: String, _ path: String, _ found: inout [String: File]
  ) throws(Fault) {
    guard let directory = opendir(folder + path) else {
      throw Fault(description: "\(folder + path) can't be read")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let place = "\(path)/\(name)"
      if entry.pointee.d_type == DT_DIR {
        try collect(folder, place, &found)
      } else if let type = types[String(name.split(separator: ".").last ?? "")] {
        guard found.count < filesMax else { throw Fault(description: "too many files") }
        let bytes = try read(folder + place)
        let digest = Base64.encode(DigestAlgorithm.sha256.digest(bytes).prefix(16), .url)
        found[place] = File(
          name: place, mediaType: type, bytes: bytes, tag: "\"\(digest)\"",
          isPage: name.hasSuffix(".html"))
      }
    }
  }

  private static func read(_ path: String) throws(Fault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(description: "\(path) can't be read") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { throw Fault(description: "\(path) can't be read") }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= fileBytesMax else { throw Fault(description: "\(path) is too large") }
    }
  }
}
