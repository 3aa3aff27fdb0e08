/// Why a document could not be printed.
public enum PrintError: Error, Equatable {
  /// The document is over a limit, which is named.
  case overLimit(PrintLimits.Limit)
  /// A value cannot be used: `createdSeconds` out of range, or an address with other characters than
  /// printable ASCII.
  case invalid(String)
  /// One of the engines failed; its words.
  case engine(String)
}

/// How much goes into one document. Enough for any decision, and small enough that a hostile text
/// costs no more than a second.
public enum PrintLimits {
  /// One of the limits, to name it in an error.
  public enum Limit: Sendable, Equatable {
    case blocks
    case textBytes
    case pages
    case addressBytes
  }

  /// Blocks and rows of tables, all together.
  public static let blocksMax = 5_000
  /// Bytes of text, all together, in UTF-8.
  public static let textBytesMax = 1 << 20
  /// Pages.
  public static let pagesMax = 500
  /// Bytes of an address in a QR code.
  public static let addressBytesMax = 300
}

extension PrintedDocument {
  func checkLimits() throws(PrintError) {
    var pieces = blocks.count
    var bytes = title.utf8.count + author.utf8.count + footer.utf8.count
    bytes += (letterhead.map { $0.names + $0.details } ?? []).reduce(0) { $0 + $1.utf8.count }
    for block in blocks {
      switch block {
      case .title(let text), .heading(let text): bytes += text.utf8.count
      case .paragraph(let text, _): bytes += text.bytes
      case .item(let mark, let text): bytes += mark.utf8.count + text.bytes
      case .sides(let left, let right): bytes += left.bytes + right.bytes
      case .facts(let facts):
        pieces += facts.count
        bytes += facts.reduce(0) { $0 + $1.name.utf8.count + $1.value.bytes }
      case .signature(let role, let name): bytes += role.utf8.count + name.utf8.count
      case .stamp(let title, let lines):
        pieces += lines.count
        bytes += lines.reduce(title.utf8.count) { $0 + $1.bytes }
      case .space, .pageBreak: break
      }
    }
    guard pieces <= PrintLimits.blocksMax else { throw .overLimit(.blocks) }
    guard bytes <= PrintLimits.textBytesMax else { throw .overLimit(.textBytes) }
    guard (0...253_402_300_799).contains(createdSeconds) else { throw .invalid("createdSeconds") }
    guard let verification else { return }
    guard verification.address.utf8.count <= PrintLimits.addressBytesMax else {
      throw .overLimit(.addressBytes)
    }
    guard verification.address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }),
      !verification.address.isEmpty
    else { throw .invalid("verification.address") }
  }
}
