/// The Accept field of a request (RFC 9110 §12.5.1), as far as choosing between few forms needs it.
struct Accept {
  private let ranges: [(type: Substring, quality: Double)]

  /// Without the field everything is welcome.
  init(_ value: String?) {
    guard let value, !value.isEmpty else {
      ranges = [("*/*", 1)]
      return
    }
    ranges = value.split(separator: ",").map { item in
      let parts = item.split(separator: ";").map { Self.trimmed($0) }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
      return (parts.first ?? "", quality.flatMap { Double($0.dropFirst(2)) } ?? 1)
    }
  }

  /// Whether the client takes the media type, by the most specific range that fits.
  func takes(_ type: String) -> Bool {
    let group = type.prefix { $0 != "/" } + "/*"
    for wanted in [type[...], group, "*/*"] {
      if let range = ranges.first(where: { $0.type == wanted }) { return range.quality > 0 }
    }
    return false
  }

  /// Whether the client names the type itself, not only a range that holds it.
  func names(_ type: String) -> Bool {
    ranges.contains { $0.type == type[...] && $0.quality > 0 }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
