import Testing

@testable import RPC

@Suite struct RetryStateTests {
  private func policy(attempts: Int = 5, _ codes: Set<RPCCode> = [.unavailable]) -> RetryPolicy {
    RetryPolicy(
      maxAttempts: attempts, initialBackoff: .milliseconds(100), maxBackoff: .milliseconds(300),
      backoffMultiplier: 2, retryableStatusCodes: codes)
  }

  private func decide(
    _ state: inout RetryState, _ bucket: inout RetryBucket, _ failure: AttemptFailure,
    jitter: Double = 1
  ) -> RetryState.Decision {
    state.decide(failure, &bucket, jitter: jitter)
  }

  @Test func pausesGrowToTheGreatestAndCarryTheirJitter() {
    var state = RetryState(policy())
    var bucket = RetryBucket(nil)
    let failure = AttemptFailure(code: .unavailable)
    #expect(decide(&state, &bucket, failure, jitter: 0.8) == .again(after: .milliseconds(80)))
    #expect(decide(&state, &bucket, failure, jitter: 1.2) == .again(after: .milliseconds(240)))
    #expect(decide(&state, &bucket, failure) == .again(after: .milliseconds(300)))
    #expect(decide(&state, &bucket, failure, jitter: 1.2) == .again(after: .milliseconds(360)))
    #expect(state.previousAttempts == 4)
    #expect(decide(&state, &bucket, failure) == .fail)
  }

  @Test func noPolicyMakesMoreThanFiveAttempts() {
    var state = RetryState(policy(attempts: 100))
    var bucket = RetryBucket(nil)
    var retries = 0
    while case .again = decide(&state, &bucket, AttemptFailure(code: .unavailable)) { retries += 1 }
    #expect(retries == 4)
  }

  @Test func onlyNamedCodesAreRetried() {
    var state = RetryState(policy())
    var bucket = RetryBucket(nil)
    #expect(decide(&state, &bucket, AttemptFailure(code: .internal)) == .fail)
    var none = RetryState(nil)
    #expect(decide(&none, &bucket, AttemptFailure(code: .unavailable)) == .fail)
  }

  @Test func aCommittedCallIsNotRetried() {
    var state = RetryState(policy())
    var bucket = RetryBucket(nil)
    for reach in [AttemptReach.processed, .unprocessed, .unsent] {
      let failure = AttemptFailure(code: .unavailable, reach: reach, isCommitted: true)
      #expect(decide(&state, &bucket, failure) == .fail)
    }
  }

  @Test func theServerMaySayWhenAndThePausesBeginAgain() {
    var state = RetryState(policy())
    var bucket = RetryBucket(nil)
    let plain = AttemptFailure(code: .unavailable)
    let pushed = AttemptFailure(code: .unavailable, pushback: .after(.milliseconds(7)))
    #expect(decide(&state, &bucket, plain) == .again(after: .milliseconds(100)))
    #expect(decide(&state, &bucket, pushed) == .again(after: .milliseconds(7)))
    #expect(decide(&state, &bucket, plain) == .again(after: .milliseconds(100)))
  }

  @Test func theServerMayForbidIt() {
    var state = RetryState(policy())
    var bucket = RetryBucket(RetryThrottling(maxTokens: 10, tokenRatio: 1))
    let failure = AttemptFailure(code: .unavailable, pushback: .stop)
    #expect(decide(&state, &bucket, failure) == .fail)
    // It counts as a failure whatever its code.
    #expect(decide(&state, &bucket, AttemptFailure(code: .notFound, pushback: .stop)) == .fail)
    #expect(bucket.tokens == 8000)
  }

  @Test func retriesStopAtHalfABucketAndComeBackWithSuccess() {
    var bucket = RetryBucket(RetryThrottling(maxTokens: 10, tokenRatio: 0.5))
    let failure = AttemptFailure(code: .unavailable)
    // 10 tokens: four failures leave 6, the fifth leaves 5, which is not more than half.
    for _ in 0..<4 {
      var state = RetryState(policy())
      #expect(decide(&state, &bucket, failure) == .again(after: .milliseconds(100)))
    }
    var state = RetryState(policy())
    #expect(decide(&state, &bucket, failure) == .fail)
    #expect(bucket.tokens == 5000)
    for _ in 0..<3 { bucket.succeeded() }
    // 6.5 tokens: one failure leaves 5.5.
    #expect(decide(&state, &bucket, failure) == .again(after: .milliseconds(100)))
  }

  @Test func otherFailuresTakeNoTokens() {
    var bucket = RetryBucket(RetryThrottling(maxTokens: 2, tokenRatio: 0.001))
    var state = RetryState(policy())
    #expect(decide(&state, &bucket, AttemptFailure(code: .notFound)) == .fail)
    #expect(bucket.tokens == 2000)
    bucket.succeeded()
    #expect(bucket.tokens == 2000)
  }

  @Test(arguments: [(0.29, 290), (0.0015, 1), (0.001, 1), (1000.0, 1_000_000)])
  func theRatioCountsInThousandths(_ ratio: Double, _ wanted: Int) {
    var bucket = RetryBucket(RetryThrottling(maxTokens: 1000, tokenRatio: ratio))
    for _ in 0..<1000 { _ = bucket.failed() }
    #expect(bucket.tokens == 0)
    bucket.succeeded()
    #expect(bucket.tokens == wanted)
  }

  @Test func whatWasNotProcessedIsRetriedOnceWithoutAPolicy() {
    var state = RetryState(nil)
    var bucket = RetryBucket(nil)
    let failure = AttemptFailure(code: .unavailable, reach: .unprocessed)
    #expect(decide(&state, &bucket, failure) == .again(after: .zero))
    #expect(decide(&state, &bucket, failure) == .fail)
    #expect(state.previousAttempts == 0)
  }

  @Test func whatNeverLeftIsRetriedOften() {
    var state = RetryState(nil)
    var bucket = RetryBucket(nil)
    let failure = AttemptFailure(code: .unavailable, reach: .unsent)
    for _ in 0..<RetryState.unsentRetriesMax {
      #expect(decide(&state, &bucket, failure) == .again(after: .zero))
    }
    #expect(decide(&state, &bucket, failure) == .fail)
    #expect(state.previousAttempts == 0)
  }
}
