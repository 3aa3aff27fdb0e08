/// Names in the C code that protoc-gen-c makes, after its c_helpers.cc.
enum CName {
  /// `talaka.echo.v1.EchoRequest` → `Talaka__Echo__V1__EchoRequest`.
  static func type(_ fullName: String) -> String {
    fullName.split(separator: ".").map { camel($0) }.joined(separator: "__")
  }

  /// `talaka.echo.v1.EchoRequest` → `talaka__echo__v1__echo_request`.
  static func lower(_ fullName: String) -> String {
    fullName.split(separator: ".").map { lowered($0) }.joined(separator: "__")
  }

  static func field(_ name: String) -> String {
    let lower = name.lowercased()
    return keywords.contains(lower) ? lower + "_" : lower
  }

  /// The member that says which member of a oneof is set.
  static func oneofCase(_ name: String) -> String { lowered(name[...]) + "_case" }

  /// The static `tl_message` and, as a function, its address.
  static func table(_ fullName: String) -> String { lower(fullName) + "__table" }

  /// `talaka/echo/v1/echo.proto` → `talaka__echo__v1__echo__file`.
  static func file(_ path: String) -> String {
    let plain = path.hasSuffix(".proto") ? path.dropLast(6) : path[...]
    return plain.map { $0 == "/" ? "__" : $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
      + "__file"
  }

  private static func camel(_ part: Substring) -> String {
    part.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func lowered(_ part: Substring) -> String {
    var result = ""
    var wasUpper = true
    for character in part {
      if character.isUppercase, !wasUpper { result += "_" }
      result += character.lowercased()
      wasUpper = character.isUppercase
    }
    return result
  }

  private static let keywords: Set<String> = [
    "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
    "class", "compl", "const", "const_cast", "continue", "default", "delete", "do", "double",
    "dynamic_cast", "else", "enum", "explicit", "extern", "false", "float", "for", "friend",
    "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "not", "not_eq",
    "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast",
    "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch",
    "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union",
    "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
  ]
}

/// Names in the Swift code.
enum SwiftName {
  /// `talaka.echo.v1` → `EchoV1`; `grpc.health.v1` → `GRPCHealthV1`.
  static func namespace(_ package: String) -> String {
    let parts = package.split(separator: ".")
    let known = ["grpc": "GRPC", "rpc": "RPC", "api": "API", "v1alpha": "V1Alpha"]
    return (parts.first == "talaka" ? parts.dropFirst() : parts[...]).map { part in
      known[String(part)] ?? upperCamel(String(part))
    }.joined()
  }

  /// The name of a message or enum with all that it is nested in: `EchoV1.EchoRequest`.
  static func type(_ message: ProtoMessage) -> String {
    scope(message.parent, message.file) + "." + typeName(message.name)
  }

  static func type(_ value: ProtoEnum) -> String {
    scope(value.parent, value.file) + "." + typeName(value.name)
  }

  /// The last part alone. `Any` is a keyword.
  static func typeName(_ name: String) -> String { name == "Any" ? "AnyMessage" : name }

  private static func scope(_ parent: ProtoMessage?, _ file: ProtoFile) -> String {
    parent.map(type) ?? namespace(file.package)
  }

  static func field(_ name: String) -> String { quoted(lowerCamel(name)) }

  /// A field's name as the label of an argument, where all but three keywords stand as they are.
  static func label(_ name: String) -> String {
    let quoted = field(name)
    let plain = quoted.filter { $0 != "`" }
    return ["inout", "let", "var"].contains(plain) ? quoted : plain
  }

  /// `GetJWKS` → `getJWKS`; `OCSPCheck` → `ocspCheck`.
  static func method(_ name: String) -> String {
    let head = name.prefix { $0.isUppercase }
    guard head.count > 1, head.count < name.count else {
      return quoted(
        head.count == name.count
          ? name.lowercased() : head.lowercased() + name.dropFirst(head.count))
    }
    return quoted(head.dropLast().lowercased() + name.dropFirst(head.count - 1))
  }

  /// The case of an enum value, without the enum's own name before it.
  static func enumCase(_ value: String, of enumeration: String) -> String {
    let plain = value.lowercased().replacing("_", with: "")
    let prefix = enumeration.lowercased()
    guard plain.hasPrefix(prefix), plain.count > prefix.count else {
      return quoted(lowerCamel(value.lowercased()))
    }
    // Drop as many letters as the prefix has, underscores aside.
    var left = prefix.count
    let rest = value.drop { character in
      guard left > 0 || character == "_" else { return false }
      if character != "_" { left -= 1 }
      return true
    }
    guard rest.first?.isLetter == true else { return quoted(lowerCamel(value.lowercased())) }
    return quoted(lowerCamel(rest.lowercased()))
  }

  static func upperCamel(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  static func lowerCamel(_ name: String) -> String {
    let camel = upperCamel(name)
    return camel.prefix(1).lowercased() + camel.dropFirst()
  }

  static func quoted(_ name: String) -> String {
    if ["self", "init", "Type", "Protocol"].contains(name) { return name + "_" }
    return keywords.contains(name) ? "`\(name)`" : name
  }

  /// A member of a C structure, which keeps its name whatever it means in Swift.
  static func cMember(_ name: String) -> String {
    keywords.contains(name) || ["self", "init", "Type", "Protocol"].contains(name)
      ? "`\(name)`" : name
  }

  private static let keywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
    "inout", "internal", "let", "open", "operator", "private", "precedencegroup", "protocol",
    "public", "rethrows", "static", "struct", "subscript", "typealias", "var", "break", "case",
    "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if",
    "in", "repeat", "return", "throw", "switch", "where", "while", "as", "false", "is", "nil",
    "super", "throws", "true", "try",
  ]
}
