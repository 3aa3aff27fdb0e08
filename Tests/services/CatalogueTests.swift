import Protobuf
import Testing

@testable import services

@Suite struct CatalogueTests {
  @Test func loadsAllThatShips() throws {
    let files = try Definitions.shipped()
    let day = try #require(CivilDay("2026-11-23"))
    #expect(files.catalogue.offered(on: day).count >= 10)
    #expect(files.rules.map(\.rule.id) == ["birth-grant"])
  }

  @Test func findsServicesInThreeLanguagesAndOtherEndings() throws {
    let catalogue = try Definitions.shipped().catalogue
    let day = try #require(CivilDay("2026-11-23"))
    for query in ["пособие уходу ребенком", "дапамогі доглядзе", "childcare allowance", "2.9"] {
      let found = catalogue.search(query, on: day, limit: 20).map(\.id)
      #expect(found.contains("200-2-9"), "\(query)")
    }
    #expect(catalogue.search("zzz", on: day, limit: 20).isEmpty)
    #expect(catalogue.search(" ", on: day, limit: 20).isEmpty)
  }

  private static let broken: [(path: [String], value: JSONValue?, pointer: String)] = [
    (["colour"], "red", "/colour"),
    (["title", "ru"], "", "/title/ru"),
    (["fetched", "0", "fields", "0"], "shoe_size", "/fetched/0/fields/0"),
    (["fetched", "0", "register"], "moon", "/fetched/0/register"),
    (
      ["form", "schema", "properties", "care_since", "pattern"], "x",
      "/form/schema/properties/care_since/pattern"
    ),
    (
      ["form", "schema", "properties", "care_since", "type"], "object",
      "/form/schema/properties/care_since/type"
    ),
    (["form", "schema", "required", "0"], "nothing", "/form/schema/required/0"),
    (["form", "schema", "required", "3"], "account", "/form/layout"),
    (
      ["form", "schema", "properties", "carer_status", "enum"], [],
      "/form/schema/properties/carer_status/enum"
    ),
    (["form", "schema", "additionalProperties"], true, "/form/schema/additionalProperties"),
    (["form", "layout", "groups", "0", "fields", "0", "pointer"], "/care_since", "/form/layout"),
    (
      ["documents", "1", "required_when"], "answers.carer_status == 1",
      "/documents/1/required_when"
    ),
    (
      ["decisions", "granted", "template", "be", "0"], "{{applicant.shoe}}",
      "/decisions/granted/template/be/0"
    ),
    (
      ["decisions", "granted", "template", "be", "0"], "{{answers.account}}",
      "/decisions/granted/template/be/0"
    ),
    (
      ["decisions", "granted", "template", "be", "0"], "{{result.paid_from|money}}",
      "/decisions/granted/template/be/0"
    ),
    (["registration_number"], "{code}/{year}", "/registration_number"),
    (["body", "otherwise"], "123", "/body/otherwise"),
    (["term", "unit"], "moons", "/term/unit"),
    (["valid_until"], "2020-01-01", "/valid_until"),
    (
      ["examples", "0", "answers", "account"], "BY00OLMP31350000001000000933",
      "/examples/0/answers"
    ),
    (["complaint"], nil, ""),
  ]

  @Test(arguments: 0..<21) func refusesABrokenDefinitionWithItsPlace(index: Int) throws {
    let (path, value, pointer) = Self.broken[index]
    let whole = try Definitions.json("Catalogue/200-2-9.v1.json").replacing(path, with: value)
    let node = DefinitionNode(file: "x.json", pointer: "", value: whole)
    let fault = #expect(throws: DefinitionFault.self) { try ServiceDefinition(node) }
    #expect(fault?.pointer == pointer)
  }

  @Test(
    arguments: [
      (["mode"], "GRANT", "/mode"), (["trigger", "event"], "MOON_ROSE", "/trigger/event"),
      (["service"], "9-9-9", "/service"), (["holder"], "uncle", "/holder"),
      (["conditions", "0", "expression"], "mother.shoe == 1", "/conditions/0/expression"),
      (["conditions", "0", "expression"], "mother.status", "/conditions/0/expression"),
      (["answers", "birth_place"], "\"moon\"", "/answers/birth_place"),
      (["answers", "colour"], "\"red\"", "/answers/colour"),
      (["lookups", "0", "fields", "0"], "sex", "/conditions/0/expression"),
      (["open_fields", "0"], "/nothing", "/open_fields/0"),
      (["offer", "title", "be"], "{{mother.status|money}}", "/offer/title/be"),
    ] as [([String], JSONValue, String)])
  func refusesABrokenRuleWithItsPlace(
    path: [String], value: JSONValue, pointer: String
  ) throws {
    let catalogue = try Definitions.shipped().catalogue
    let whole = try Definitions.json("Rules/birth-grant.json").replacing(path, with: value)
    let node = DefinitionNode(file: "x.json", pointer: "", value: whole)
    let fault = #expect(throws: DefinitionFault.self) { try RuleDefinition(node, catalogue) }
    #expect(fault?.pointer == pointer)
  }

  @Test func refusesAFieldThatARuleDoesNotUse() throws {
    let catalogue = try Definitions.shipped().catalogue
    let whole = try Definitions.json("Rules/birth-grant.json").replacing(
      ["lookups", "0", "fields"],
      with: ["status", "citizenship", "residence_region", "spouse", "sex"])
    let node = DefinitionNode(file: "x.json", pointer: "", value: whole)
    let fault = #expect(throws: DefinitionFault.self) { try RuleDefinition(node, catalogue) }
    #expect(fault?.text == "mother.sex is used by nothing")
  }

  @Test func saysFieldByFieldWhatIsWrong() throws {
    let definition = try #require(try Definitions.shipped().catalogue.newest("200-2-9"))
    let faults = definition.faults(
      answers: [
        "child_number": "6110625A900PB2", "care_since": "2026-02-30", "carer_status": "student",
        "payment_method": "account",
      ], fetched: ["children": [["personal_number": "other"]]], documents: [])
    let told = Set(faults.map { "\($0.pointer) \($0.reason.rawValue)" })
    #expect(
      told == [
        "/care_since FORMAT_INVALID", "/account REQUIRED", "/child_number NOT_IN_LIST",
        "/documents/labour-book DOCUMENT_REQUIRED",
        "/documents/student-certificate DOCUMENT_REQUIRED",
      ])
  }

  @Test func canonicalJSONIsThatOfTheStandard() throws {
    // RFC 8785 §3.2.2 and §3.2.3.
    let numbers: JSONValue = try JSONParser.parse(
      "[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0, 1e21, 123456]")
    #expect(
      String(decoding: CanonicalJSON.bytes(numbers), as: UTF8.self)
        == "[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,123456]")
    let members = try JSONParser.parse(
      #"{"\u20ac": "E", "\r": "C", "\ufb33": "H", "1": "O", "\ud83d\ude00": "S", "\u0080": "X", "\u00f6": "L"}"#
    )
    #expect(
      String(decoding: CanonicalJSON.bytes(members), as: UTF8.self)
        == "{\"\\r\":\"C\",\"1\":\"O\",\"\u{80}\":\"X\",\"ö\":\"L\",\"€\":\"E\",\"😀\":\"S\",\"\u{fb33}\":\"H\"}"
    )
  }

  @Test func moneyReadsAsInItsLanguage() {
    #expect(Template.money(500_000, .be) == "5\u{a0}000,00\u{a0}BYN")
    #expect(Template.money(500_000, .en) == "5,000.00\u{a0}BYN")
    #expect(Template.money(5, .ru) == "0,05\u{a0}BYN")
  }

  @Test func aVerificationCodeIsReadHoweverItWasTyped() {
    var random = SystemRandomNumberGenerator()
    let code = VerificationCode.make(using: &random)
    #expect(code.count == 23)
    #expect(VerificationCode.normalised(code.lowercased().replacing("-", with: " ")) == code)
    #expect(VerificationCode.normalised(String(code.dropLast())) == nil)
  }
}
