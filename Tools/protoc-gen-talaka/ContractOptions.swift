/// `talaka.options.v1.FieldRules` of a field; all empty where it has none.
struct ContractFieldRules {
  static let extensionNumber = 51002

  let required: Bool
  let maxLength: Int
  let format: Int
  let category: Int
  let subject: Bool

  init(_ options: [WireField]) throws {
    let parts = try options.filter { $0.number == ContractFieldRules.extensionNumber }.flatMap {
      try WireField.all(in: $0.bytes)
    }
    required = parts.last { $0.number == 1 }?.flag ?? false
    maxLength = parts.last { $0.number == 2 }?.int ?? 0
    format = parts.last { $0.number == 3 }?.int ?? 0
    category = parts.last { $0.number == 4 }?.int ?? 0
    subject = parts.last { $0.number == 5 }?.flag ?? false
  }

  /// Something to check when a message is read.
  var areChecked: Bool { required || maxLength > 0 || format > 0 }
}

/// `talaka.options.v1.MethodRules` of a method.
struct ContractMethodRules {
  static let extensionNumber = 51001

  let callers: [String]
  /// Case of `UserRule`; nil for USER_UNSPECIFIED.
  let user: String?
  let purpose: String
  let idempotent: Bool

  init?(_ options: [WireField]) throws {
    let found = options.filter { $0.number == ContractMethodRules.extensionNumber }
    guard !found.isEmpty else { return nil }
    let parts = try found.flatMap { try WireField.all(in: $0.bytes) }
    callers = parts.filter { $0.number == 1 }.map(\.text)
    let number = parts.last { $0.number == 2 }?.int ?? 0
    user = [1: "none", 2: "optional", 3: "low", 4: "high"][number]
    purpose = parts.last { $0.number == 3 }?.text ?? ""
    idempotent = parts.last { $0.number == 4 }?.flag ?? false
  }

  private init(callers: [String], user: String) {
    self.callers = callers
    self.user = user
    purpose = ""
    idempotent = true
  }

  /// The rules of services that come from elsewhere and carry no options of ours. Health and
  /// reflection say nothing about anybody: every authenticated caller may ask them. The services of
  /// gRPC's interoperability tests are for strangers; only the test programs offer them.
  static func ofForeignService(_ name: String) -> ContractMethodRules? {
    let open = [
      "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
      "grpc.reflection.v1alpha.ServerReflection", "grpc.testing.TestService",
      "grpc.testing.UnimplementedService",
    ]
    return open.contains(name) ? ContractMethodRules(callers: ["*"], user: "none") : nil
  }
}

/// One route of `google.api.http`.
struct ContractRoute {
  static let extensionNumber = 72_295_728

  let verb: String
  let path: String
  let body: String
  let responseBody: String

  /// The rule's own route and those of its `additional_bindings`.
  static func all(in rule: ArraySlice<UInt8>) throws -> [ContractRoute] {
    let parts = try WireField.all(in: rule)
    var verb = ""
    var path = ""
    let verbs = [2: "GET", 3: "PUT", 4: "POST", 5: "DELETE", 6: "PATCH"]
    for part in parts {
      if let known = verbs[part.number] {
        verb = known
        path = part.text
      } else if part.number == 8 {
        let custom = try WireField.all(in: part.bytes)
        verb = custom.last { $0.number == 1 }?.text ?? ""
        path = custom.last { $0.number == 2 }?.text ?? ""
      }
    }
    let own = ContractRoute(
      verb: verb, path: path, body: parts.last { $0.number == 7 }?.text ?? "",
      responseBody: parts.last { $0.number == 12 }?.text ?? "")
    let additional = try parts.filter { $0.number == 11 }.flatMap { try all(in: $0.bytes) }
    return [own] + additional
  }
}
