internal import Protobuf
internal import RPC

/// The description of the REST side (OpenAPI 3.1), made of the same descriptors that the routes are
/// made of.
struct OpenAPI {
  private var schemas = OpenAPISchemas()
  private var paths: [(path: String, operations: [JSONMember])] = []

  /// Describes all routes; `server` is the address that clients use.
  static func document(_ routes: RestRoutes, server: String = "/") -> JSONValue {
    var made = OpenAPI()
    for route in routes.all { made.add(route) }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Talaka", "version": "1",
        "description":
          "Every call of the suite that is open to the outside. The same calls are gRPC.",
      ],
      "servers": [["url": .string(server)]],
      "security": [["bearer": []], [:]],
      "paths": .object(made.paths.map { JSONMember($0.path, .object($0.operations)) }),
      "components": [
        "securitySchemes": [
          "bearer": ["type": "http", "scheme": "bearer", "bearerFormat": "JWT"]
        ],
        "schemas": made.schemas.json,
      ],
    ]
  }

  private mutating func add(_ route: RestRoute) {
    let (path, parameters) = OpenAPIPath.plain(route.template)
    let operation = JSONMember(
      route.rule.verb.lowercased(), operation(route, path: path, parameters))
    if let place = paths.firstIndex(where: { $0.path == path }) {
      paths[place].operations.append(operation)
    } else {
      paths.append((path, [operation]))
    }
  }

  private mutating func operation(
    _ route: RestRoute, path: String, _ names: [String]
  ) -> JSONValue {
    let method = route.method
    let service = method.service.split(separator: ".").last ?? ""
    let isSecond = method.http.first != route.rule
    var members = [
      JSONMember("operationId", .string(method.name + (isSecond ? "_\(route.rule.verb)" : ""))),
      JSONMember("tags", .array([.string(String(service))])),
      JSONMember("x-grpc-method", .string(method.path)),
    ]
    if let purpose = method.rules.purpose {
      members.append(JSONMember("x-purpose", .string(purpose)))
    }
    switch method.rules.user {
    case .none: members.append(JSONMember("security", .array([])))
    case .high: members.append(JSONMember("x-assurance", "high"))
    case .low, .optional: break
    }
    let list = names.map(Self.pathParameter) + queryParameters(route)
    if !list.isEmpty { members.append(JSONMember("parameters", .array(list))) }
    if let body = requestBody(route) { members.append(JSONMember("requestBody", body)) }
    members.append(JSONMember("responses", responses(route)))
    return .object(members)
  }

  private static func pathParameter(_ name: String) -> JSONValue {
    [
      "name": .string(name), "in": "path", "required": true, "schema": ["type": "string"],
    ]
  }

  // MARK: Request

  /// Fields that neither path nor body say.
  private mutating func queryParameters(_ route: RestRoute) -> [JSONValue] {
    guard route.rule.body != "*" else { return [] }
    let bound = Set(route.template.variables.map { $0.field.joined(separator: ".") })
    var list: [JSONValue] = []
    for field in route.method.input.fields
    where !bound.contains(field.name) && field != route.bodyField {
      if ParameterValue.isScalar(field), !field.isMap {
        list.append(queryParameter(field, field.jsonName))
      } else if let inner = field.messageType, !field.isRepeated, !field.isMap {
        for below in inner.fields where ParameterValue.isScalar(below) && !below.isRepeated {
          list.append(queryParameter(below, "\(field.jsonName).\(below.jsonName)"))
        }
      }
    }
    return list
  }

  private mutating func queryParameter(_ field: FieldDescriptor, _ name: String) -> JSONValue {
    [
      "name": .string(name), "in": "query", "required": .bool(field.rules.required),
      "schema": schemas.schema(of: field),
    ]
  }

  private mutating func requestBody(_ route: RestRoute) -> JSONValue? {
    guard route.rule.body != nil else { return nil }
    if route.isUpload {
      return ["required": true, "content": ["*/*": ["schema": [:]]]]
    }
    let schema =
      route.bodyField.map { schemas.schema(of: $0) } ?? schemas.reference(route.method.input)
    return ["required": true, "content": ["application/json": ["schema": schema]]]
  }

  // MARK: Answers

  private mutating func responses(_ route: RestRoute) -> JSONValue {
    let content: JSONValue
    if route.isDownload {
      content = ["*/*": ["schema": [:]]]
    } else {
      let schema: JSONValue = ["schema": schemas.reference(route.method.output)]
      content =
        route.method.kind == .serverStreaming
        ? ["application/x-ndjson": schema, "text/event-stream": schema]
        : ["application/json": schema]
    }
    return [
      "200": ["description": "The answer.", "content": content],
      "default": [
        "description": "A refusal (RFC 9457).",
        "content": .object([JSONMember(Problem.mediaType, ["schema": schemas.problem()])]),
      ],
    ]
  }
}

/// Paths as OpenAPI writes them: every variable is one segment with a name.
enum OpenAPIPath {
  /// `/v1/{name=cases/*/files/*}` becomes `/v1/cases/{case}/files/{file}`.
  static func plain(_ template: PathTemplate) -> (path: String, parameters: [String]) {
    var names: [String] = []
    var parts: [String] = []
    for (index, segment) in template.segments.enumerated() {
      if case .literal(let text) = segment {
        parts.append(text)
        continue
      }
      var name = "name"
      if index > 0, case .literal(let collection) = template.segments[index - 1] {
        name = singular(collection)
      }
      while names.contains(name) { name += "_" }
      names.append(name)
      parts.append("{\(name)}")
    }
    let verb = template.verb.isEmpty ? "" : ":\(template.verb)"
    return ("/" + parts.joined(separator: "/") + verb, names)
  }

  private static func singular(_ collection: String) -> String {
    if collection.hasSuffix("ies") { return collection.dropLast(3) + "y" }
    if collection.hasSuffix("ches") { return String(collection.dropLast(2)) }
    return collection.hasSuffix("s") ? String(collection.dropLast()) : collection
  }
}
