import Glibc

/// Dates as bodies write them.
enum Today {
  private static let day: time_t = 86_400

  /// `YYYY-MM-DD` of today in Minsk, which is three hours ahead of UTC all year.
  static var text: String { text(daysAgo: 0) }

  static func text(daysAgo: Int) -> String {
    var moment = time(nil) + 3 * 3_600 - daysAgo * day
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
