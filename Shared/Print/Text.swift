/// Text in which parts may stand out. A line break in it is kept.
public struct Text: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// A part in one style.
  public struct Run: Sendable, Equatable {
    /// The characters.
    public var string: String
    /// How they look.
    public var style: Style

    /// A part in one style.
    public init(_ string: String, _ style: Style = []) {
      self.string = string
      self.style = style
    }
  }

  /// How a part looks beside the rest.
  public struct Style: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = Style(rawValue: 1)
    /// Four fifths of the size.
    public static let small = Style(rawValue: 2)
    /// All letters of one width, for codes and digests.
    public static let fixed = Style(rawValue: 4)
    /// Grey, for what only explains.
    public static let quiet = Style(rawValue: 8)
  }

  /// The parts in order.
  public var runs: [Run]

  /// Text of these parts.
  public init(_ runs: [Run]) { self.runs = runs }

  /// Text in one style.
  public init(_ string: String, _ style: Style = []) { runs = [Run(string, style)] }

  /// Plain text.
  public init(stringLiteral value: String) { self.init(value) }

  /// Both, one after the other.
  public static func + (left: Text, right: Text) -> Text { Text(left.runs + right.runs) }

  var bytes: Int { runs.reduce(0) { $0 + $1.string.utf8.count } }
}

extension String {
  /// The string without what has no place on paper: control characters, marks that reverse the
  /// direction of text (with them a name or a sum could read differently from what is signed), and
  /// code points that are no characters. Each kind of line break becomes `\n`, a tab a space.
  var printable: String {
    var scalars = UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}":
        if !(scalar == "\n" && previous == "\r") { scalars.append("\n") }
      case "\t": scalars.append(" ")
      case "\u{ad}", "\u{200c}", "\u{200d}": scalars.append(scalar)
      default: if scalar.isPrintable { scalars.append(scalar) }
      }
      previous = scalar
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
