/// Text armour of RFC 7468.
public struct PEM: Sendable, Hashable {
  /// Longest accepted text, 4 MiB: a bundle of a thousand certificates.
  public static let lengthLimit = 4 << 20

  public let label: String
  public let der: [UInt8]

  public init(label: String, der: [UInt8]) {
    self.label = label
    self.der = der
  }

  public var text: String {
    var text = "-----BEGIN \(label)-----\n"
    var body = Base64.encode(der)[...]
    while !body.isEmpty {
      text += body.prefix(64) + "\n"
      body = body.dropFirst(64)
    }
    return text + "-----END \(label)-----\n"
  }

  /// All blocks in a text, in order; what stands between them is ignored.
  ///
  /// Throws `.malformed` when a block is cut off, has headers or is not base64; `.tooLarge`.
  public static func blocks(in text: String) throws(PKIError) -> [PEM] {
    guard text.utf8.count <= lengthLimit else {
      throw PKIError(.tooLarge, "PEM text of \(text.utf8.count) octets")
    }
    var blocks: [PEM] = []
    var open: (label: String, body: [UInt8])?
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmingSpace()
      if let label = line.between("-----BEGIN ", "-----") {
        guard open == nil else { throw PKIError(.malformed, "PEM block inside a block") }
        open = (String(label), [])
      } else if let label = line.between("-----END ", "-----") {
        guard let block = open, block.label == label else {
          throw PKIError(.malformed, "PEM block ends without a beginning")
        }
        let der = try Base64.decode(octets: block.body, .standard)
        blocks.append(PEM(label: block.label, der: der))
        open = nil
      } else if open != nil {
        open?.body.append(contentsOf: line.utf8)
      }
    }
    guard open == nil else { throw PKIError(.malformed, "PEM block is cut off") }
    return blocks
  }

  /// The only block in a text. Throws `.malformed` when there is none or another.
  public static func single(_ label: String, in text: String) throws(PKIError) -> [UInt8] {
    let found = try blocks(in: text).filter { $0.label == label }
    guard found.count == 1 else {
      throw PKIError(.malformed, "\(found.count) blocks \(label) instead of one")
    }
    return found[0].der
  }
}

extension Substring {
  fileprivate func trimmingSpace() -> Substring {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  fileprivate func between(_ prefix: String, _ suffix: String) -> Substring? {
    guard hasPrefix(prefix), hasSuffix(suffix), count >= prefix.count + suffix.count else {
      return nil
    }
    return dropFirst(prefix.count).dropLast(suffix.count)
  }
}
