import Protobuf
import Protos
import Testing

/// `google.protobuf.Any` in JSON: only types that were named can be shown or read.
struct AnyTests {
  private static let options: JSONOptions = {
    var options = JSONOptions()
    options.types = TypeRegistry([
      EchoV1.EchoRequest.descriptor, GoogleProtobuf.Duration.descriptor,
      GoogleProtobuf.AnyMessage.descriptor,
    ])
    return options
  }()

  private func status(_ url: String, _ wire: [UInt8]) -> GoogleRPC.Status {
    GoogleRPC.Status(code: 3, details: [.init(typeUrl: url, value: wire)])
  }

  @Test func showsTheFieldsOfAPlainTypeBesideItsName() throws {
    let status = status("a/talaka.echo.v1.EchoRequest", EchoV1.EchoRequest(text: "b").wire())
    let json = #"{"code":3,"details":[{"@type":"a/talaka.echo.v1.EchoRequest","text":"b"}]}"#
    #expect(try status.json(options: Self.options) == json)
    #expect(try GoogleRPC.Status.decode(json: Array(json.utf8), options: Self.options) == status)
  }

  @Test func showsATypeWithAFormOfItsOwnAsAValue() throws {
    let status = status("a/google.protobuf.Duration", GoogleProtobuf.Duration(seconds: 1).wire())
    let json =
      #"{"code":3,"details":[{"@type":"a/google.protobuf.Duration","value":"1s"}]}"#
    #expect(try status.json(options: Self.options) == json)
    #expect(try GoogleRPC.Status.decode(json: Array(json.utf8), options: Self.options) == status)
  }

  @Test(arguments: [
    #"{"details":[{"@type":"a/no.Such"}]}"#,
    #"{"details":[{"@type":"talaka.echo.v1.EchoRequest"}]}"#,
    #"{"details":[{"text":"b"}]}"#,
    #"{"details":[{"@type":5}]}"#,
    #"{"details":[{"@type":"a/google.protobuf.Duration"}]}"#,
    #"{"details":[{"@type":"a/google.protobuf.Duration","value":"1s","more":1}]}"#,
    #"{"details":[{"@type":"a/talaka.echo.v1.EchoRequest","value":1}]}"#,
  ])
  func refusesAnAnyThatIsNotWhole(_ json: String) {
    #expect(throws: JSONError.self) {
      try GoogleRPC.Status.decode(json: Array(json.utf8), options: Self.options)
    }
  }

  @Test func aTypeThatWasNotNamedHasNoForm() {
    #expect {
      try status("type.googleapis.com/x", []).json()
    } throws: {
      ($0 as? JSONError)?.reason == .unsupported
    }
  }

  @Test func tellsWhereAnAnyDoesNotHoldItsType() {
    #expect {
      try status("a/talaka.echo.v1.EchoRequest", [0x0a]).json(options: Self.options)
    } throws: {
      ($0 as? JSONError)?.reason == .wire && ($0 as? JSONError)?.path == "details"
    }
  }

  /// Unpacking counts the levels of one message only; without a count of their own a small message
  /// of Any in Any would exhaust the stack.
  @Test func anyInAnyEndsAtTheLimit() throws {
    func nested(_ levels: Int) -> GoogleProtobuf.AnyMessage {
      var any = GoogleProtobuf.AnyMessage()
      for _ in 0..<levels {
        any = .init(typeUrl: "a/google.protobuf.Any", value: any.wire())
      }
      return any
    }
    let json = try nested(99).json(options: Self.options)
    #expect(
      try GoogleProtobuf.AnyMessage.decode(json: Array(json.utf8), options: Self.options)
        == nested(99))
    #expect {
      try nested(100).json(options: Self.options)
    } throws: {
      ($0 as? JSONError)?.reason == .nestedTooDeep
    }
  }

  @Test func unknownNamesArePassedOverWhenAsked() throws {
    var options = JSONOptions()
    options.ignoresUnknownFields = true
    let json = Array(#"{"text":"a","nope":{"deep":[1]},"hang":true}"#.utf8)
    #expect(
      try EchoV1.EchoRequest.decode(json: json, options: options)
        == EchoV1.EchoRequest(text: "a", hang: true))
    #expect(throws: JSONError.self) { try EchoV1.EchoRequest.decode(json: json) }
  }
}
