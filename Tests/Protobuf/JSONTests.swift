import Protobuf
import Protos
import Testing

struct JSONTests {
  @Test func readsBackEveryKindOfField() throws {
    let json = try Samples.full.json()
    #expect(try EchoV1.Sampler.decode(json: Array(json.utf8)) == Samples.full)
  }

  @Test func writesTheCanonicalForms() throws {
    var sampler = EchoV1.Sampler()
    sampler.int64Value = -5
    sampler.doubleValue = 1
    sampler.floatValue = .infinity
    sampler.bytesValue = [0xfb, 0xff]
    sampler.shade = .dark
    sampler.maybeNumber = 0
    sampler.renamed = "r"
    sampler.at = .init(seconds: -1, nanos: 500_000_000)
    sampler.within = .init(seconds: 0, nanos: -1_000)
    sampler.mask = .init(paths: ["string_value", "part.some_name"])
    sampler.wrappedText = .init(value: "")
    sampler.anything = .init(kind: .nullValue(.nullValue))
    #expect(
      try sampler.json()
        == #"{"int64Value":"-5","floatValue":"Infinity","doubleValue":1,"bytesValue":"+/8=","#
        + #""shade":"SHADE_DARK","maybeNumber":0,"at":"1969-12-31T23:59:59.500Z","#
        + #""within":"-0.000001s","mask":"stringValue,part.someName","anything":null,"#
        + #""wrappedText":"","other-name":"r"}"#)
  }

  @Test(
    arguments: [
      (#"{"int32Value": 1e2}"#, EchoV1.Sampler(int32Value: 100)),
      (#"{"int32Value": "7", "int32_value2": null}"#, nil),
      (#"{"int32_value": 5.0}"#, EchoV1.Sampler(int32Value: 5)),
      (#"{"int32Value": 5.5}"#, nil),
      (#"{"int32Value": 2147483648}"#, nil),
      (#"{"int32Value": " 5"}"#, nil),
      (#"{"int64Value": "9223372036854775807"}"#, EchoV1.Sampler(int64Value: .max)),
      (#"{"int64Value": 9223372036854775808}"#, nil),
      (#"{"uint64Value": 18446744073709551615}"#, EchoV1.Sampler(uint64Value: .max)),
      (#"{"uint32Value": -1}"#, nil),
      (#"{"floatValue": 3.5e38}"#, nil),
      (#"{"doubleValue": 1e999}"#, nil),
      (#"{"doubleValue": "NaN "}"#, nil),
      (#"{"boolValue": 1}"#, nil),
      (#"{"boolValue": "true"}"#, nil),
      (#"{"stringValue": null}"#, EchoV1.Sampler()),
      (#"{"stringValue": 5}"#, nil),
      (#"{"bytesValue": "-_8"}"#, EchoV1.Sampler(bytesValue: [0xfb, 0xff])),
      (#"{"bytesValue": "a"}"#, nil),
      (#"{"shade": "SHADE_BELOW"}"#, EchoV1.Sampler(shade: .below)),
      (#"{"shade": 9}"#, EchoV1.Sampler(shade: .unrecognized(9))),
      (#"{"shade": "light"}"#, nil),
      (#"{"texts": ["a", null]}"#, nil),
      (#"{"texts": null}"#, EchoV1.Sampler()),
      (#"{"shadesByFlag": {"true": 1, "maybe": 2}}"#, nil),
      (#"{"choiceNumber": 1, "choiceText": "a"}"#, nil),
      (#"{"maybeText": "", "maybe_text": ""}"#, nil),
      (#"{"at": "2026-02-29T00:00:00Z"}"#, nil),
      (#"{"at": "2024-02-29T01:00:00+01:00"}"#, EchoV1.Sampler(at: .init(seconds: 1_709_164_800))),
      (#"{"at": "0001-01-01T00:00:00Z"}"#, EchoV1.Sampler(at: .init(seconds: -62_135_596_800))),
      (#"{"at": "0000-12-31T23:59:59Z"}"#, nil),
      (#"{"within": "315576000001s"}"#, nil),
      (#"{"within": "1.5"}"#, nil),
      (#"{"anything": null}"#, EchoV1.Sampler(anything: .init(kind: .nullValue(.nullValue)))),
      (#"[]"#, nil),
    ] as [(String, EchoV1.Sampler?)])
  func readsOrRefuses(_ text: String, _ expected: EchoV1.Sampler?) throws {
    if let expected {
      #expect(try EchoV1.Sampler.decode(json: Array(text.utf8)) == expected)
    } else {
      #expect(throws: JSONError.self) { try EchoV1.Sampler.decode(json: Array(text.utf8)) }
    }
  }

  @Test func tellsThePathOfAnUnknownField() {
    let text = #"{"parts": [{}, {"leaf": {"wieght": 1}}]}"#
    #expect {
      try EchoV1.Sampler.decode(json: Array(text.utf8))
    } throws: { error in
      guard let error = error as? JSONError else { return false }
      return error.reason == .unknownField && error.path == "parts[1].leaf.wieght"
    }
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "1e", "nul", "\"\u{1}\"", "\"\\x\"",
    "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\\u12g4\"", "1 2", "{a:1}", "'a'",
    "\"a", "[1 2]", "{\"a\" 1}", "\u{feff}1", "NaN", "-", "{\"a\":1,\"a\":2}", "\"\\ud83d\"",
  ])
  func refusesWhatIsNotJSON(_ text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(text) }
  }

  @Test func refusesJSONThatIsNotUTF8() {
    #expect(throws: JSONError(.syntax, "The text is not UTF-8.")) {
      try JSONParser.parse([0x22, 0xff, 0x22])
    }
  }

  @Test func keepsNumbersExactlyAndMembersInOrder() throws {
    let text = #"{"b":12345678901234567890.10,"a":[1e400,-0,"\u0000ў😀\"\\\n"],"c":{},"d":null}"#
    #expect(try JSONParser.parse(text).text == text)
    #expect(try JSONParser.parse("\"\\ud83d\\ude00\\/\"") == "😀/")
  }

  @Test func nestingEndsAtTheLimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONParser.parse(nested(JSONParser.depthLimit)) }
    #expect {
      try JSONParser.parse(nested(JSONParser.depthLimit + 1))
    } throws: {
      ($0 as? JSONError)?.reason == .nestedTooDeep
    }
    #expect(throws: JSONError.self) { try JSONParser.parse(nested(1_000_000)) }
  }

  @Test(
    arguments: [
      ([], ""), ([0], "AA=="), ([0, 1], "AAE="), ([0, 1, 2], "AAEC"), ([255, 255, 255], "////"),
    ] as [([UInt8], String)])
  func base64GoesBothWays(_ bytes: [UInt8], _ text: String) {
    #expect(String(decoding: Base64.encoded(bytes), as: UTF8.self) == text)
    #expect(Base64.decoded(Array(text.utf8)) == bytes)
  }

  @Test(arguments: ["A", "AB==", "AA=", "A===", "AA==A", "A A=", "AAE=="])
  func refusesWhatIsNotBase64(_ text: String) {
    #expect(Base64.decoded(Array(text.utf8)) == nil)
  }
}
