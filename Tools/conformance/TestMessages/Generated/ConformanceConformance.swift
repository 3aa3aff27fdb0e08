// Generated from conformance.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CTestMessages
public import Protobuf
internal import Protos

extension Conformance {
  /// The conformance runner will request a list of failures as the first request.
  /// This will be known by message_type == "conformance.FailureSet", a conformance
  /// test should return a serialized FailureSet in protobuf_payload.
  public struct FailureSet: Protobuf.Message, Equatable {
    public var failure: [String]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: conformance__failure_set__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Conformance__FailureSet.self)
      let field1: [String] = try FromC.texts(c.pointee.failure, c.pointee.n_failure)
      return Self(
        failure: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Conformance__FailureSet.self)
      conformance__failure_set__init(c)
      c.pointee.failure = arena.texts(self.failure)
      c.pointee.n_failure = self.failure.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension Conformance.FailureSet {
  public init() {
    self.init(
      failure: [],
      unknownFields: UnknownFields())
  }

  public init(
    failure: [String] = []
  ) {
    self.init(
      failure: failure,
      unknownFields: UnknownFields())
  }
}

extension Conformance {
  /// Represents a single test case's input.  The testee should:
  ///
  ///   1. parse this proto (which should always succeed)
  ///   2. parse the protobuf or JSON payload in "payload" (which may fail)
  ///   3. if the parse succeeded, serialize the message in the requested format.
  public struct ConformanceRequest: Protobuf.Message, Equatable {
    /// The payload (whether protobuf of JSON) is always for a
    /// protobuf_test_messages.proto3.TestAllTypes proto (as defined in
    /// src/google/protobuf/proto3_test_messages.proto).
    ///
    /// TODO(haberman): if/when we expand the conformance tests to support proto2,
    /// we will want to include a field that lets the payload/response be a
    /// protobuf_test_messages.google.protobuf.TestAllTypes message instead.
    public var payload: Payload?
    /// Which format should the testee serialize its message to?
    public var requestedOutputFormat: Conformance.WireFormat
    /// The full name for the test message to use; for the moment, either:
    /// protobuf_test_messages.proto3.TestAllTypesProto3 or
    /// protobuf_test_messages.google.protobuf.TestAllTypesProto2.
    public var messageType: String
    /// Each test is given a specific test category. Some category may need
    /// specific support in testee programs. Refer to the definition of TestCategory
    /// for more information.
    public var testCategory: Conformance.TestCategory
    /// Specify details for how to encode jspb.
    public var jspbEncodingOptions: Conformance.JspbEncodingConfig?
    /// This can be used in json and text format. If true, testee should print
    /// unknown fields instead of ignore. This feature is optional.
    public var printUnknownFields: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: conformance__conformance_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Conformance__ConformanceRequest.self)
      let oneof0: Payload?
      switch c.pointee.payload_case.rawValue {
      case 1: oneof0 = .protobufPayload(FromC.byteArray(c.pointee.protobuf_payload))
      case 2: oneof0 = .jsonPayload(try FromC.text(c.pointee.json_payload))
      case 7: oneof0 = .jspbPayload(try FromC.text(c.pointee.jspb_payload))
      case 8: oneof0 = .textPayload(try FromC.text(c.pointee.text_payload))
      default: oneof0 = nil
      }
      let field3: Conformance.WireFormat = Conformance.WireFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.requested_output_format.rawValue))
      let field4: String = try FromC.text(c.pointee.message_type)
      let field5: Conformance.TestCategory = Conformance.TestCategory(rawValue: Int32(truncatingIfNeeded: c.pointee.test_category.rawValue))
      let field6: Conformance.JspbEncodingConfig? = try FromC.message(c.pointee.jspb_encoding_options)
      let field9: Bool = c.pointee.print_unknown_fields != 0
      return Self(
        payload: oneof0,
        requestedOutputFormat: field3,
        messageType: field4,
        testCategory: field5,
        jspbEncodingOptions: field6,
        printUnknownFields: field9,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Conformance__ConformanceRequest.self)
      conformance__conformance_request__init(c)
      switch self.payload {
      case .protobufPayload(let value):
        c.pointee.payload_case = .init(rawValue: 1)
        c.pointee.protobuf_payload = arena.byteArray(value)
      case .jsonPayload(let value):
        c.pointee.payload_case = .init(rawValue: 2)
        c.pointee.json_payload = arena.text(value)
      case .jspbPayload(let value):
        c.pointee.payload_case = .init(rawValue: 7)
        c.pointee.jspb_payload = arena.text(value)
      case .textPayload(let value):
        c.pointee.payload_case = .init(rawValue: 8)
        c.pointee.text_payload = arena.text(value)
      case nil: break
      }
      c.pointee.requested_output_format = .init(rawValue: .init(truncatingIfNeeded: self.requestedOutputFormat.rawValue))
      c.pointee.message_type = arena.text(self.messageType)
      c.pointee.test_category = .init(rawValue: .init(truncatingIfNeeded: self.testCategory.rawValue))
      if let value = self.jspbEncodingOptions { c.pointee.jspb_encoding_options = arena.message(value) }
      c.pointee.print_unknown_fields = self.printUnknownFields ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }

    /// The payload (whether protobuf of JSON) is always for a
    /// protobuf_test_messages.proto3.TestAllTypes proto (as defined in
    /// src/google/protobuf/proto3_test_messages.proto).
    ///
    /// TODO(haberman): if/when we expand the conformance tests to support proto2,
    /// we will want to include a field that lets the payload/response be a
    /// protobuf_test_messages.google.protobuf.TestAllTypes message instead.
    public enum Payload: Sendable, Equatable {
      case protobufPayload([UInt8])
      case jsonPayload(String)
      /// Google internal only.  Opensource testees just skip it.
      case jspbPayload(String)
      case textPayload(String)
    }
  }
}

extension Conformance.ConformanceRequest {
  public init() {
    self.init(
      payload: nil,
      requestedOutputFormat: Conformance.WireFormat(rawValue: 0),
      messageType: "",
      testCategory: Conformance.TestCategory(rawValue: 0),
      jspbEncodingOptions: nil,
      printUnknownFields: false,
      unknownFields: UnknownFields())
  }

  public init(
    payload: Payload? = nil,
    requestedOutputFormat: Conformance.WireFormat = Conformance.WireFormat(rawValue: 0),
    messageType: String = "",
    testCategory: Conformance.TestCategory = Conformance.TestCategory(rawValue: 0),
    jspbEncodingOptions: Conformance.JspbEncodingConfig? = nil,
    printUnknownFields: Bool = false
  ) {
    self.init(
      payload: payload,
      requestedOutputFormat: requestedOutputFormat,
      messageType: messageType,
      testCategory: testCategory,
      jspbEncodingOptions: jspbEncodingOptions,
      printUnknownFields: printUnknownFields,
      unknownFields: UnknownFields())
  }
}

extension Conformance {
  /// Represents a single test case's output.
  public struct ConformanceResponse: Protobuf.Message, Equatable {
    public var result: Result?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: conformance__conformance_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Conformance__ConformanceResponse.self)
      let oneof0: Result?
      switch c.pointee.result_case.rawValue {
      case 1: oneof0 = .parseError(try FromC.text(c.pointee.parse_error))
      case 6: oneof0 = .serializeError(try FromC.text(c.pointee.serialize_error))
      case 2: oneof0 = .runtimeError(try FromC.text(c.pointee.runtime_error))
      case 3: oneof0 = .protobufPayload(FromC.byteArray(c.pointee.protobuf_payload))
      case 4: oneof0 = .jsonPayload(try FromC.text(c.pointee.json_payload))
      case 5: oneof0 = .skipped(try FromC.text(c.pointee.skipped))
      case 7: oneof0 = .jspbPayload(try FromC.text(c.pointee.jspb_payload))
      case 8: oneof0 = .textPayload(try FromC.text(c.pointee.text_payload))
      default: oneof0 = nil
      }
      return Self(
        result: oneof0,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Conformance__ConformanceResponse.self)
      conformance__conformance_response__init(c)
      switch self.result {
      case .parseError(let value):
        c.pointee.result_case = .init(rawValue: 1)
        c.pointee.parse_error = arena.text(value)
      case .serializeError(let value):
        c.pointee.result_case = .init(rawValue: 6)
        c.pointee.serialize_error = arena.text(value)
      case .runtimeError(let value):
        c.pointee.result_case = .init(rawValue: 2)
        c.pointee.runtime_error = arena.text(value)
      case .protobufPayload(let value):
        c.pointee.result_case = .init(rawValue: 3)
        c.pointee.protobuf_payload = arena.byteArray(value)
      case .jsonPayload(let value):
        c.pointee.result_case = .init(rawValue: 4)
        c.pointee.json_payload = arena.text(value)
      case .skipped(let value):
        c.pointee.result_case = .init(rawValue: 5)
        c.pointee.skipped = arena.text(value)
      case .jspbPayload(let value):
        c.pointee.result_case = .init(rawValue: 7)
        c.pointee.jspb_payload = arena.text(value)
      case .textPayload(let value):
        c.pointee.result_case = .init(rawValue: 8)
        c.pointee.text_payload = arena.text(value)
      case nil: break
      }
      arena.unknownFields(self.unknownFields, structure)
    }

    public enum Result: Sendable, Equatable {
      /// This string should be set to indicate parsing failed.  The string can
      /// provide more information about the parse error if it is available.
      ///
      /// Setting this string does not necessarily mean the testee failed the
      /// test.  Some of the test cases are intentionally invalid input.
      case parseError(String)
      /// If the input was successfully parsed but errors occurred when
      /// serializing it to the requested output format, set the error message in
      /// this field.
      case serializeError(String)
      /// This should be set if some other error occurred.  This will always
      /// indicate that the test failed.  The string can provide more information
      /// about the failure.
      case runtimeError(String)
      /// If the input was successfully parsed and the requested output was
      /// protobuf, serialize it to protobuf and set it in this field.
      case protobufPayload([UInt8])
      /// If the input was successfully parsed and the requested output was JSON,
      /// serialize to JSON and set it in this field.
      case jsonPayload(String)
      /// For when the testee skipped the test, likely because a certain feature
      /// wasn't supported, like JSON input/output.
      case skipped(String)
      /// If the input was successfully parsed and the requested output was JSPB,
      /// serialize to JSPB and set it in this field. JSPB is google internal only
      /// format. Opensource testees can just skip it.
      case jspbPayload(String)
      /// If the input was successfully parsed and the requested output was
      /// TEXT_FORMAT, serialize to TEXT_FORMAT and set it in this field.
      case textPayload(String)
    }
  }
}

extension Conformance.ConformanceResponse {
  public init() {
    self.init(
      result: nil,
      unknownFields: UnknownFields())
  }

  public init(
    result: Result? = nil
  ) {
    self.init(
      result: result,
      unknownFields: UnknownFields())
  }
}

extension Conformance {
  /// Encoding options for jspb format.
  public struct JspbEncodingConfig: Protobuf.Message, Equatable {
    /// Encode the value field of Any as jspb array if true, otherwise binary.
    public var useJspbArrayAnyFormat: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: conformance__jspb_encoding_config__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Conformance__JspbEncodingConfig.self)
      let field1: Bool = c.pointee.use_jspb_array_any_format != 0
      return Self(
        useJspbArrayAnyFormat: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Conformance__JspbEncodingConfig.self)
      conformance__jspb_encoding_config__init(c)
      c.pointee.use_jspb_array_any_format = self.useJspbArrayAnyFormat ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension Conformance.JspbEncodingConfig {
  public init() {
    self.init(
      useJspbArrayAnyFormat: false,
      unknownFields: UnknownFields())
  }

  public init(
    useJspbArrayAnyFormat: Bool = false
  ) {
    self.init(
      useJspbArrayAnyFormat: useJspbArrayAnyFormat,
      unknownFields: UnknownFields())
  }
}

extension Conformance {
  public enum WireFormat: Protobuf.ProtoEnum {
    case unspecified
    case protobuf
    case json
    /// Google internal only. Opensource testees just skip it.
    case jspb
    case textFormat
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .protobuf
      case 2: self = .json
      case 3: self = .jspb
      case 4: self = .textFormat
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .protobuf: 1
      case .json: 2
      case .jspb: 3
      case .textFormat: 4
      case .unrecognized(let number): number
      }
    }
  }
}

extension Conformance {
  public enum TestCategory: Protobuf.ProtoEnum {
    case unspecifiedTest
    /// Test binary wire format.
    case binaryTest
    /// Test json wire format.
    case jsonTest
    /// Similar to JSON_TEST. However, during parsing json, testee should ignore
    /// unknown fields. This feature is optional. Each implementation can decide
    /// whether to support it.  See
    /// https://developers.google.com/protocol-buffers/docs/proto3#json_options
    /// for more detail.
    case jsonIgnoreUnknownParsingTest
    /// Test jspb wire format. Google internal only. Opensource testees just skip it.
    case jspbTest
    /// Test text format. For cpp, java and python, testees can already deal with
    /// this type. Testees of other languages can simply skip it.
    case textFormatTest
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecifiedTest
      case 1: self = .binaryTest
      case 2: self = .jsonTest
      case 3: self = .jsonIgnoreUnknownParsingTest
      case 4: self = .jspbTest
      case 5: self = .textFormatTest
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecifiedTest: 0
      case .binaryTest: 1
      case .jsonTest: 2
      case .jsonIgnoreUnknownParsingTest: 3
      case .jspbTest: 4
      case .textFormatTest: 5
      case .unrecognized(let number): number
      }
    }
  }
}
