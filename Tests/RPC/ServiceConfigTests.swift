import Protos
import RPC
import Testing

@Suite struct ServiceConfigTests {
  let echo = EchoV1.EchoService.echo

  @Test func aWholeConfigIsRead() throws {
    let config = try ServiceConfig(
      json: """
        {"methodConfig": [
          {"name": [{"service": "talaka.echo.v1.EchoService", "method": "Echo"}],
           "timeout": "1.250s", "waitForReady": true, "maxRequestMessageBytes": 1000,
           "maxResponseMessageBytes": "2000",
           "retryPolicy": {"maxAttempts": 3, "initialBackoff": "0.1s", "maxBackoff": "2s",
             "backoffMultiplier": 1.5, "retryableStatusCodes": ["UNAVAILABLE", 10]}}],
         "retryThrottling": {"maxTokens": 10, "tokenRatio": 0.125},
         "loadBalancingConfig": [{"newer_than_us": {}}, {"least_request": {"choiceCount": 3}}],
         "healthCheckConfig": {"serviceName": "echo"}, "unknown": [1]}
        """)
    let method = try #require(config.config(of: echo))
    #expect(method.timeout == .milliseconds(1250))
    #expect(method.waitForReady == true)
    #expect(method.maxRequestMessageBytes == 1000)
    #expect(method.maxResponseMessageBytes == 2000)
    #expect(
      method.retryPolicy
        == RetryPolicy(
          maxAttempts: 3, initialBackoff: .milliseconds(100), maxBackoff: .seconds(2),
          backoffMultiplier: 1.5, retryableStatusCodes: [.unavailable, .aborted]))
    #expect(config.retryThrottling == RetryThrottling(maxTokens: 10, tokenRatio: 0.125))
    #expect(config.loadBalancing == .leastRequest(choiceCount: 3))
    #expect(config.healthCheckServiceName == "echo")
  }

  @Test func anEmptyConfigSettlesNothing() throws {
    #expect(try ServiceConfig(json: "{}") == ServiceConfig())
    #expect(ServiceConfig().config(of: echo) == nil)
    #expect(ServiceConfig().loadBalancing == .roundRobin)
  }

  @Test func theMostExactNameCounts() throws {
    let config = try ServiceConfig(
      json: """
        {"methodConfig": [
          {"name": [{}], "timeout": "1s"},
          {"name": [{"service": "talaka.echo.v1.EchoService"}], "timeout": "2s"},
          {"name": [{"service": "talaka.echo.v1.EchoService", "method": "Echo"},
                    {"service": "other", "method": "Echo"}], "timeout": "3s"}]}
        """)
    #expect(config.config(of: echo)?.timeout == .seconds(3))
    #expect(config.config(of: EchoV1.EchoService.chat)?.timeout == .seconds(2))
    #expect(config.config(of: GRPCHealthV1.Health.check)?.timeout == .seconds(1))
  }

  @Test func moreAttemptsThanFiveAreFive() throws {
    #expect(try attempts(5) == 5)
    #expect(try attempts(6) == 5)
    #expect(throws: ServiceConfigError.self) { try attempts(1) }
    #expect(try attempts(2) == 2)
  }

  private func attempts(_ count: Int) throws -> Int? {
    try ServiceConfig(
      json: """
        {"methodConfig": [{"name": [{}], "retryPolicy": {"maxAttempts": \(count),
          "initialBackoff": "1s", "maxBackoff": "1s", "backoffMultiplier": 1,
          "retryableStatusCodes": [14]}}]}
        """
    ).config(of: echo)?.retryPolicy?.maxAttempts
  }

  @Test(arguments: [
    ("pick_first", #"{}"#, LoadBalancing.pickFirst(shuffle: false)),
    ("pick_first", #"{"shuffleAddressList": true}"#, .pickFirst(shuffle: true)),
    ("round_robin", "{}", .roundRobin),
    ("least_request", "{}", .leastRequest(choiceCount: 2)),
    ("least_request_experimental", #"{"choiceCount": 11}"#, .leastRequest(choiceCount: 10)),
  ])
  func eachPolicyHasItsName(_ name: String, _ options: String, _ wanted: LoadBalancing) throws {
    let config = try ServiceConfig(json: #"{"loadBalancingConfig": [{"\#(name)": \#(options)}]}"#)
    #expect(config.loadBalancing == wanted)
  }

  @Test func everyFaultIsToldWithItsPlace() throws {
    let error = #expect(throws: ServiceConfigError.self) {
      try ServiceConfig(
        json: """
          {"methodConfig": [
            {"name": [{"method": "Echo"}, {"service": "a"}, {"service": "a"}], "timeout": "-1s",
             "waitForReady": 1, "maxRequestMessageBytes": -1, "maxResponseMessageBytes": 4294967296,
             "retryPolicy": {"maxAttempts": 1, "initialBackoff": "0s", "maxBackoff": "1",
               "backoffMultiplier": 0, "retryableStatusCodes": ["unavailable", 17]},
             "hedgingPolicy": {}},
            {"name": [{"service": "b"}], "retryPolicy": {}}, 7],
           "retryThrottling": {"maxTokens": 1001, "tokenRatio": 0.0009},
           "loadBalancingConfig": [{"least_request": {"choiceCount": 1}}],
           "healthCheckConfig": {"serviceName": 5}}
          """)
    }
    let first = "methodConfig[0]"
    let second = "methodConfig[1].retryPolicy"
    #expect(
      error?.faults.map(\.path) == [
        "\(first).timeout", "\(first).waitForReady", "\(first).maxRequestMessageBytes",
        "\(first).maxResponseMessageBytes", "\(first).retryPolicy.maxAttempts",
        "\(first).retryPolicy.retryableStatusCodes[0]",
        "\(first).retryPolicy.retryableStatusCodes[1]", "\(first).retryPolicy.initialBackoff",
        "\(first).retryPolicy.maxBackoff", "\(first).retryPolicy.backoffMultiplier", first,
        "\(first).name[0]", "\(first).name[2]",
        "\(second).maxAttempts", "\(second).retryableStatusCodes", "\(second).initialBackoff",
        "\(second).maxBackoff", "\(second).backoffMultiplier", "methodConfig[2]",
        "loadBalancingConfig[0].least_request.choiceCount", "retryThrottling.maxTokens",
        "retryThrottling.tokenRatio", "healthCheckConfig.serviceName",
      ])
  }

  @Test(arguments: ["", "[]", "{", #"{"loadBalancingConfig": [{"unheard_of": {}}]}"#])
  func whatIsNoConfigIsRefused(_ text: String) {
    #expect(throws: ServiceConfigError.self) { try ServiceConfig(json: text) }
  }

  @Test(arguments: [
    ("1s", Duration.seconds(1)), ("0.000000001s", .nanoseconds(1)), ("0s", .zero),
    ("315576000000s", .seconds(315_576_000_000)),
  ])
  func spansAreThoseOfProtobuf(_ text: String, _ wanted: Duration) throws {
    let config = try ServiceConfig(
      json: #"{"methodConfig": [{"name": [{}], "timeout": "\#(text)"}]}"#)
    #expect(config.config(of: echo)?.timeout == wanted)
  }

  @Test(arguments: ["1", "s", "1ms", "1.s", ".5s", "0.0000000001s", "315576000001s", "1e3s", "+1s"])
  func otherSpansAreRefused(_ text: String) {
    #expect(throws: ServiceConfigError.self) {
      try ServiceConfig(json: #"{"methodConfig": [{"name": [{}], "timeout": "\#(text)"}]}"#)
    }
  }
}
