import Reactor
import Testing

@testable import HTTP2

@Suite struct TokenBucketTests {
  private let rate = HTTP2Rate(burst: 10, perSecond: 4)
  private let start = MonotonicTime(nanoseconds: 5_000_000_000)

  private func spent() -> TokenBucket {
    var bucket = TokenBucket(rate, now: start)
    for _ in 0..<10 {
      let passes = bucket.spend(1, rate, now: start)
      #expect(passes)
    }
    return bucket
  }

  @Test func theBurstPassesAndOneMoreDoesNot() {
    var bucket = spent()
    let refused = bucket.spend(1, rate, now: start)
    #expect(!refused)
  }

  @Test func timeGivesBack() {
    var bucket = spent()
    let tooEarly = bucket.spend(1, rate, now: start + .milliseconds(249))
    #expect(!tooEarly)
    var other = spent()
    let inTime = other.spend(1, rate, now: start + .milliseconds(250))
    #expect(inTime)
    let again = other.spend(1, rate, now: start + .milliseconds(251))
    #expect(!again)
  }

  @Test func neverMoreThanTheBurstIsSaved() {
    var bucket = spent()
    let later = start + .seconds(1_000_000_000)
    for _ in 0..<10 {
      let passes = bucket.spend(1, rate, now: later)
      #expect(passes)
    }
    let refused = bucket.spend(1, rate, now: later)
    #expect(!refused)
  }

  @Test func goodConductGivesBackUpToTheBurst() {
    var bucket = spent()
    bucket.earn(3, rate)
    let passes = bucket.spend(3, rate, now: start)
    #expect(passes)
    bucket.earn(1000, rate)
    let tooMany = bucket.spend(11, rate, now: start)
    #expect(!tooMany)
  }
}
