/// The sheet of paper and where things stand on it. Points, 72 to the inch; y grows downwards.
enum Sheet {
  /// A4, 210 × 297 mm.
  static let width = millimetres(210)
  static let height = millimetres(297)
  /// Wide on the left, where the sheet is punched for the file.
  static let left = millimetres(30)
  static let right = width - millimetres(15)
  static let top = millimetres(20)
  /// Text ends here.
  static let bottom = height - millimetres(22)
  /// The line above the footer.
  static let footerRule = height - millimetres(17)

  static var textWidth: Double { right - left }

  static func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }
}

/// Kinds of type.
struct Typeface: Equatable, Hashable {
  enum Family { case serif, sans, fixed }

  var family = Family.serif
  var size = 10.0
  var isBold = false
  /// Distance of lines in parts of the font's own.
  var leading = 1.15

  static let body = Typeface()
  static let title = Typeface(size: 14, isBold: true)
  static let heading = Typeface(size: 10.5, isBold: true)
  static let letterhead = Typeface(size: 9.5)
  static let issuer = Typeface(size: 11.5, isBold: true)
  static let detail = Typeface(family: .sans, size: 7.5)
  static let factName = Typeface(family: .sans, size: 8.5, leading: 1.18)
  static let factValue = Typeface(size: 9.5)
  static let notice = Typeface(family: .sans, size: 8, leading: 1.18)
  static let noticeTitle = Typeface(family: .sans, size: 8.5, isBold: true)
  static let address = Typeface(family: .fixed, size: 7.5, leading: 1.18)
  static let footer = Typeface(family: .sans, size: 7.5)

  var familyName: String {
    switch family {
    case .serif: "DejaVu Serif"
    case .sans: "DejaVu Sans"
    case .fixed: "DejaVu Sans Mono"
    }
  }
}

/// Colours that things are drawn in; shades of one ink.
enum Ink: Double {
  case black = 0.0
  case grey = 0.35
  case rule = 0.6
  case hairline = 0.8
}
