import FuzzTargets
import Glibc
import Testing

/// Every input that the fuzzers found worth keeping, and every one that once broke something.
struct CorpusTests {
  /// Beside the fuzzers' own sources, wherever this checkout stands.
  private static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Tools/fuzz/corpus"
  }()

  /// Names in a folder without its dot entries, in order.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      // In place: an entry at the end of the folder's buffer is shorter than its type.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  @Test(arguments: FuzzTarget.allCases)
  func everyInputOfTheCorpusIsBorne(_ target: FuzzTarget) {
    let folder = "\(Self.folder)/\(target.rawValue)"
    let names = Self.names(in: folder)
    #expect(names.count > 10)
    for name in names {
      let violation = target.violation(Self.bytes(of: "\(folder)/\(name)"))
      #expect(violation == nil, "\(target) \(name)")
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func everyCutOfAnInputIsBorne(_ target: FuzzTarget) {
    let folder = "\(Self.folder)/\(target.rawValue)"
    for name in Self.names(in: folder).prefix(4) {
      let input = Self.bytes(of: "\(folder)/\(name)")
      for count in stride(from: 0, to: input.count, by: max(1, input.count / 16)) {
        #expect(target.violation(Array(input.prefix(count))) == nil, "\(target) \(name) \(count)")
      }
    }
  }
}
