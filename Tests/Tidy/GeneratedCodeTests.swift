import Cluster
import Testing

struct GeneratedCodeTests {
  /// The built generator, beside the tests that run.
  private static let plugin =
    Files.parent(of: CommandLine.arguments[0]) + "/protoc-gen-talaka"

  /// Runs the body with a folder that is removed afterwards.
  private func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = try Command("mktemp", ["-d"]).captured()
    defer { _ = try? Command("rm", ["-rf", folder]).finish() }
    try body(folder)
  }

  @Test func generatedCodeIsCurrent() throws {
    try inTemporaryFolder { folder in
      var generate = Command(
        Repository.root + "/Tools/proto/generate", ["--plugin", Self.plugin, "--output", folder])
      generate.output = .captured
      let (status, text) = try generate.finish()
      #expect(status == 0, "\(text.suffix(2_000))")
      let places = [
        "Shared/CProtos/include", "Shared/CProtos/Generated", "Shared/Protos/Generated",
        "Tools/conformance/CTestMessages", "Tools/conformance/TestMessages",
      ]
      for place in places {
        var compare = Command(
          "diff", ["-rq", "\(folder)/\(place)", "\(Repository.root)/\(place)"])
        compare.output = .captured
        let (difference, lines) = try compare.finish()
        #expect(difference == 0, "run Tools/proto/generate: \(lines.prefix(2_000))")
      }
    }
  }

  @Test(arguments: [
    (
      "rpc Do(Q) returns (Q);", "message Q {}",
      "talaka.lint.v1.S.Do: no option (talaka.options.v1.method)"
    ),
    (
      #"rpc Do(Q) returns (Q) { option (talaka.options.v1.method) = {callers: ["tests"]}; }"#,
      "message Q {}", "talaka.lint.v1.S.Do: user is not said"
    ),
    (
      #"rpc Do(Q) returns (Q) { option (talaka.options.v1.method) = {callers: ["*"], user: USER_NONE}; }"#,
      "message Q {}", "talaka.lint.v1.S.Do: callers are named one by one"
    ),
    (
      #"rpc Do(Q) returns (P) { option (talaka.options.v1.method) = {callers: ["tests"], user: USER_LOW}; }"#,
      """
      message Q {}
      message P { repeated R below = 1; }
      message R { string name = 1 [(talaka.options.v1.field).category = DATA_CATEGORY_IDENTITY]; }
      """, "talaka.lint.v1.S.Do: the answer holds personal data, but no purpose is said"
    ),
    (
      "", "message Q { R below = 1; } message R { map<string, Q> again = 1; }",
      "talaka.lint.v1.Q: recursive through below → again → value"
    ),
    ("", "message String {}", "talaka.lint.v1.String: the name is taken"),
    (
      "", "message Q { int32 a = 1 [(talaka.options.v1.field).format = FORMAT_UUID]; }",
      "talaka.lint.v1.Q.a: a format needs a string"
    ),
  ])
  func refusesAFaultOfTheContract(_ method: String, _ messages: String, _ fault: String) throws {
    try inTemporaryFolder { folder in
      let proto = """
        syntax = "proto3";
        package talaka.lint.v1;
        import "talaka/options/v1/options.proto";
        \(messages)
        service S { \(method) }
        """
      try Files.write(proto, to: "\(folder)/lint.proto")
      var command = Command(
        "protoc",
        [
          "-I", folder, "-I", Repository.root + "/protos", "-I", "/usr/include",
          "--plugin=protoc-gen-talaka=\(Self.plugin)", "--talaka_out=swift:\(folder)", "lint.proto",
        ])
      command.output = .captured
      let (status, text) = try command.finish()
      #expect(status != 0)
      #expect(text.contains(fault), "\(text)")
    }
  }
}

extension Command {
  /// What the command prints, without the line's end.
  fileprivate func captured() throws -> String {
    var command = self
    command.output = .captured
    return String(try command.run().filter { $0 != "\n" })
  }
}
