public import Protobuf

/// A service config that is refused, with all that is wrong in it.
public struct ServiceConfigError: Error, Sendable, Equatable, CustomStringConvertible {
  public struct Fault: Sendable, Equatable {
    /// `methodConfig[2].retryPolicy.maxAttempts`; empty for the whole text.
    public let path: String
    public let text: String
  }

  public let faults: [Fault]

  public var description: String {
    faults.map { $0.path.isEmpty ? $0.text : "\($0.path): \($0.text)" }.joined(separator: "; ")
  }
}

extension ServiceConfig {
  /// Methods that one config may name.
  static let namesMax = 10_000

  /// Reads the JSON form of `grpc.service_config.ServiceConfig`. Members that we do not know are
  /// passed over, as gRPC demands of its clients; what we know must be right, to the last of it:
  /// all faults are told at once.
  public init(json text: String) throws(ServiceConfigError) {
    let value: JSONValue
    do {
      value = try JSONParser.parse(text)
    } catch {
      throw ServiceConfigError(faults: [.init(path: "", text: error.description)])
    }
    try self.init(json: value)
  }

  /// The same of a JSON value.
  public init(json value: JSONValue) throws(ServiceConfigError) {
    var reader = ServiceConfigReader()
    self = reader.config(value)
    if !reader.faults.isEmpty { throw ServiceConfigError(faults: reader.faults) }
  }
}

/// Walks over the JSON of a service config and gathers what is wrong.
private struct ServiceConfigReader {
  var faults: [ServiceConfigError.Fault] = []

  private mutating func fault(_ path: String, _ text: String) {
    faults.append(.init(path: path, text: text))
  }

  // MARK: The config

  mutating func config(_ value: JSONValue) -> ServiceConfig {
    var config = ServiceConfig()
    guard value.members != nil else {
      fault("", "is no JSON object")
      return config
    }
    if let list = array(value, "methodConfig", "methodConfig") {
      for (index, entry) in list.enumerated() {
        method(entry, "methodConfig[\(index)]", &config)
      }
    }
    config.loadBalancing = loadBalancing(value)
    if let throttling = object(value, "retryThrottling", "retryThrottling") {
      config.retryThrottling = self.throttling(throttling)
    }
    if let health = object(value, "healthCheckConfig", "healthCheckConfig") {
      config.healthCheckServiceName = string(
        health, "serviceName", "healthCheckConfig.serviceName")
    }
    return config
  }

  private mutating func method(
    _ value: JSONValue, _ path: String, _ config: inout ServiceConfig
  ) {
    guard value.members != nil else { return fault(path, "is no object") }
    var found = MethodConfig()
    found.timeout = duration(value, "timeout", path)
    found.waitForReady = bool(value, "waitForReady", path)
    found.maxRequestMessageBytes = count(value, "maxRequestMessageBytes", path)
    found.maxResponseMessageBytes = count(value, "maxResponseMessageBytes", path)
    if let policy = object(value, "retryPolicy", "\(path).retryPolicy") {
      found.retryPolicy = retryPolicy(policy, "\(path).retryPolicy")
      if value["hedgingPolicy"] != nil {
        fault(path, "has a retryPolicy and a hedgingPolicy; only one may be there")
      }
    }
    for (index, name) in (array(value, "name", "\(path).name") ?? []).enumerated() {
      guard let scope = scope(name, "\(path).name[\(index)]") else { continue }
      if config.methods.count >= ServiceConfig.namesMax {
        return fault("\(path).name", "more than \(ServiceConfig.namesMax) names")
      }
      if config.methods.updateValue(found, forKey: scope) != nil {
        fault("\(path).name[\(index)]", "is named twice")
      }
    }
  }

  private mutating func scope(_ value: JSONValue, _ path: String) -> ServiceConfig.Scope? {
    guard value.members != nil else {
      fault(path, "is no object")
      return nil
    }
    let service = string(value, "service", "\(path).service") ?? ""
    let method = string(value, "method", "\(path).method") ?? ""
    if service.isEmpty {
      if method.isEmpty { return .all }
      fault(path, "has a method without a service")
      return nil
    }
    return method.isEmpty ? .service(service) : .method(service: service, name: method)
  }

  // MARK: Retries

  private mutating func retryPolicy(_ value: JSONValue, _ path: String) -> RetryPolicy {
    let attempts = required(count(value, "maxAttempts", path), "\(path).maxAttempts") ?? 2
    if attempts < 2 { fault("\(path).maxAttempts", "is less than 2") }
    var codes: Set<RPCCode> = []
    let codesPath = "\(path).retryableStatusCodes"
    for (index, entry) in (array(value, "retryableStatusCodes", codesPath) ?? []).enumerated() {
      if let code = Self.code(entry) {
        codes.insert(code)
      } else {
        fault("\(codesPath)[\(index)]", "is no status code")
      }
    }
    if value["retryableStatusCodes"]?.array?.isEmpty != false {
      fault(codesPath, "names no status code")
    }
    return RetryPolicy(
      maxAttempts: min(attempts, RetryPolicy.attemptsMax),
      initialBackoff: pause(value, "initialBackoff", path),
      maxBackoff: pause(value, "maxBackoff", path),
      backoffMultiplier: positive(value, "backoffMultiplier", path),
      retryableStatusCodes: codes)
  }

  private static func code(_ value: JSONValue) -> RPCCode? {
    if let number = value.number { return number.integer(as: Int.self).flatMap(RPCCode.init) }
    return value.string.flatMap { name in RPCCode.allCases.first { $0.name == name } }
  }

  private mutating func throttling(_ value: JSONValue) -> RetryThrottling {
    let path = "retryThrottling"
    let tokens = required(count(value, "maxTokens", path), "\(path).maxTokens") ?? 1
    if !(1...1000).contains(tokens) { fault("\(path).maxTokens", "is not in 1…1000") }
    let ratio = positive(value, "tokenRatio", path)
    // Three decimals count; what is left of a smaller ratio is nothing.
    if ratio > 0, ratio < 0.001 { fault("\(path).tokenRatio", "is less than 0.001") }
    return RetryThrottling(maxTokens: tokens, tokenRatio: ratio)
  }

  // MARK: Load balancing

  private mutating func loadBalancing(_ value: JSONValue) -> LoadBalancing {
    if let list = array(value, "loadBalancingConfig", "loadBalancingConfig") {
      for (index, entry) in list.enumerated() {
        let path = "loadBalancingConfig[\(index)]"
        guard let members = entry.members, let policy = members.first, members.count == 1 else {
          fault(path, "is no object with one member")
          continue
        }
        if let found = self.policy(policy, path) { return found }
      }
      fault("loadBalancingConfig", "names no policy that is known")
    } else if let name = string(value, "loadBalancingPolicy", "loadBalancingPolicy") {
      switch name.lowercased() {
      case "pick_first": return .pickFirst(shuffle: false)
      case "round_robin": return .roundRobin
      default: fault("loadBalancingPolicy", "is no policy that is known")
      }
    }
    return .roundRobin
  }

  /// The first policy of the list that is known counts, so the others may be newer than we are.
  private mutating func policy(_ member: JSONMember, _ path: String) -> LoadBalancing? {
    let path = "\(path).\(member.name)"
    let known = ["pick_first", "round_robin", "least_request", "least_request_experimental"]
    guard known.contains(member.name) else { return nil }
    if member.value.members == nil { fault(path, "is no object") }
    switch member.name {
    case "pick_first":
      return .pickFirst(shuffle: bool(member.value, "shuffleAddressList", path) ?? false)
    case "round_robin":
      return .roundRobin
    default:
      let choices = count(member.value, "choiceCount", path) ?? LoadBalancing.choices.lowerBound
      if choices < LoadBalancing.choices.lowerBound {
        fault("\(path).choiceCount", "is less than \(LoadBalancing.choices.lowerBound)")
      }
      // Greater ones count as the greatest (A48).
      return .leastRequest(choiceCount: min(choices, LoadBalancing.choices.upperBound))
    }
  }

  // MARK: Values

  private mutating func array(_ value: JSONValue, _ name: String, _ path: String) -> [JSONValue]? {
    guard let found = value[name], found != .null else { return nil }
    if let list = found.array { return list }
    fault(path, "is no array")
    return nil
  }

  private mutating func object(_ value: JSONValue, _ name: String, _ path: String) -> JSONValue? {
    guard let found = value[name], found != .null else { return nil }
    if found.members != nil { return found }
    fault(path, "is no object")
    return nil
  }

  private mutating func string(_ value: JSONValue, _ name: String, _ path: String) -> String? {
    guard let found = value[name], found != .null else { return nil }
    if let text = found.string { return text }
    fault(path, "is no text")
    return nil
  }

  private mutating func bool(_ value: JSONValue, _ name: String, _ path: String) -> Bool? {
    guard let found = value[name], found != .null else { return nil }
    if let flag = found.bool { return flag }
    fault("\(path).\(name)", "is neither true nor false")
    return nil
  }

  /// A whole number of 32 bits without sign; JSON may write it as text.
  private mutating func count(_ value: JSONValue, _ name: String, _ path: String) -> Int? {
    guard let found = value[name], found != .null else { return nil }
    let number = found.number?.integer(as: UInt32.self) ?? found.string.flatMap { UInt32($0) }
    if let number { return Int(number) }
    fault("\(path).\(name)", "is no whole number of 0…4294967295")
    return nil
  }

  private mutating func positive(_ value: JSONValue, _ name: String, _ path: String) -> Double {
    if let number = value[name]?.number?.double, number > 0 { return number }
    fault("\(path).\(name)", "is no number above 0")
    return 1
  }

  private mutating func pause(_ value: JSONValue, _ name: String, _ path: String) -> Duration {
    let before = faults.count
    if let found = duration(value, name, path), found > .zero { return found }
    if faults.count == before { fault("\(path).\(name)", "is no span above 0s") }
    return .seconds(1)
  }

  private mutating func required<Value>(_ value: Value?, _ path: String) -> Value? {
    if value == nil, !faults.contains(where: { $0.path == path }) { fault(path, "is missing") }
    return value
  }

  private mutating func duration(_ value: JSONValue, _ name: String, _ path: String) -> Duration? {
    guard let found = value[name], found != .null else { return nil }
    if let span = found.string.flatMap(Self.duration) { return span }
    fault("\(path).\(name)", "is no span like 1.5s")
    return nil
  }

  /// Longest span of `google.protobuf.Duration`.
  private static let secondsMax: Int64 = 315_576_000_000

  /// Reads `1s`, `0.25s`: at most nine decimals, nothing below zero.
  private static func duration(_ text: String) -> Duration? {
    guard text.hasSuffix("s") else { return nil }
    let parts = text.dropLast().split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isDigits = { (part: Substring) in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard parts.allSatisfy(isDigits), let whole = parts.first, let seconds = Int64(whole),
      seconds <= secondsMax
    else { return nil }
    var nanoseconds: Int64 = 0
    if parts.count == 2 {
      guard parts[1].count <= 9 else { return nil }
      nanoseconds = Int64(parts[1] + String(repeating: "0", count: 9 - parts[1].count)) ?? 0
    }
    return .seconds(seconds) + .nanoseconds(nanoseconds)
  }
}
