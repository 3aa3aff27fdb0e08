internal import Protobuf
internal import RPC

/// A REST address of a method.
struct RestRoute: Sendable {
  let method: MethodDescriptor
  let rule: HTTPRule
  let template: PathTemplate
  let client: RPCClient
  /// The request field that the body is; nil for the whole request or no body.
  let bodyField: FieldDescriptor?

  /// The parts of a file come in, each as `chunk`.
  var isUpload: Bool { method.kind == .clientStreaming }
  /// The parts of a file go out.
  var isDownload: Bool { method.kind == .serverStreaming && rule.responseBody != nil }

  /// Checks the rule against the messages: a route that can't work stops the process at its start,
  /// not at the first request.
  init(_ method: MethodDescriptor, _ rule: HTTPRule, _ client: RPCClient) {
    self.method = method
    self.rule = rule
    self.client = client
    do throws(PathTemplate.Fault) {
      template = try PathTemplate(rule.path)
    } catch {
      preconditionFailure("\(method.path): \(rule.path): \(error.text)")
    }
    bodyField = rule.body.flatMap { name in name == "*" ? nil : method.input.field(named: name) }
    precondition(
      rule.body == nil || rule.body == "*" || bodyField != nil,
      "\(method.path): the request has no field \(rule.body ?? "")")
    precondition(method.kind != .bidirectional, "\(method.path): REST has no calls both ways")
    precondition(
      !(method.kind == .clientStreaming) || bodyField?.kind == .bytes,
      "\(method.path): an upload needs a body of bytes")
  }
}

/// All REST addresses.
struct RestRoutes: Sendable {
  let all: [RestRoute]
  let matcher: PathMatcher<RestRoute>

  /// Reads the rules of all open methods; `client` gives the client of an executable.
  init(_ services: [any OpenService.Type], client: (String) -> RPCClient) {
    var all: [RestRoute] = []
    var matcher = PathMatcher<RestRoute>()
    for service in services {
      let upstream = client(service.executable)
      for method in service.openMethods {
        for rule in method.http {
          let route = RestRoute(method, rule, upstream)
          let isNew = matcher.add(rule.verb, route.template, route)
          precondition(isNew, "\(method.path): \(rule.verb) \(rule.path) is taken")
          all.append(route)
        }
      }
    }
    self.all = all
    self.matcher = matcher
  }
}
