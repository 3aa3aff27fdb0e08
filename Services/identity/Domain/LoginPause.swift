/// How long a card waits after failures in a row: nothing for the first four, then a minute, doubled
/// with each further failure.
enum LoginPause {
  /// Failures in a row from which on the card is paused.
  static let failuresMax = 5
  static let firstSeconds: Int64 = 60
  static let longestSeconds: Int64 = 3600
  /// Failures are forgotten when nothing happened for so long, in seconds.
  static let memorySeconds: Int64 = 86_400

  /// Seconds to wait after this many failures in a row; 0 for none.
  static func seconds(afterFailures failures: Int) -> Int64 {
    guard failures >= failuresMax else { return 0 }
    let doublings = min(failures - failuresMax, 6)
    return min(firstSeconds << Int64(doublings), longestSeconds)
  }
}
