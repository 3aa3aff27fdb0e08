import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import gateway

struct RestTests {
  @Test func aBodyOfTheWholeRequestIsAnswered() async throws {
    let fixture = try await DoorFixture.start()
    let answer = try fixture.ask("/v1/echo", "--json", "{\"text\":\"Добры дзень\"}")
    #expect(answer.status == 200)
    #expect(answer.fields["content-type"] == "application/json")
    #expect(answer.body == "{\"text\":\"Добры дзень\"}")
    #expect(answer.fields["x-request-id"]?.count == 36)
    #expect(answer.fields["x-content-type-options"] == "nosniff")
    #expect(answer.fields["cache-control"] == "no-store")
    #expect(try fixture.ask("/v1/echo", "-X", "POST").body == "{}")
    try await fixture.stop()
  }

  @Test func pathAndQueryBecomeTheRequest() async throws {
    let fixture = try await DoorFixture.start()
    let query =
      "int32Value=-5&int64_value=9007199254740993&boolValue=true&bytesValue=aGk%3D"
      + "&doubleValue=1.5&part.leaf.weight=7&numbers=1&numbers=2&texts=a+b&texts=%D0%B0"
      + "&at=2026-11-23T18:00:00Z&within=1.5s&mask=boolValue&wrappedText=w&wrappedFlag=true"
      + "&other-name=r"
    let answer = try fixture.ask("/v1/samples/x%20y?\(query)")
    #expect(answer.status == 200)
    let json = try answer.json()
    #expect(json["stringValue"]?.string == "samples/x y")
    #expect(json["int32Value"]?.number?.integer() == -5)
    #expect(json["int64Value"]?.string == "9007199254740993")
    #expect(json["boolValue"]?.bool == true)
    #expect(json["bytesValue"]?.string == "aGk=")
    #expect(json["part"]?["leaf"]?["weight"]?.string == "7")
    #expect(json["numbers"]?.array?.map(\.string) == ["1", "2"])
    #expect(json["texts"]?.array?.map(\.string) == ["a b", "а"])
    #expect(json["at"]?.string == "2026-11-23T18:00:00Z")
    #expect(json["within"]?.string == "1.500s")
    #expect(json["wrappedText"]?.string == "w")
    #expect(json["wrappedFlag"]?.bool == true)
    #expect(json["other-name"]?.string == "r")
    try await fixture.stop()
  }

  @Test func aBodyOfOneFieldIsJoinedWithThePath() async throws {
    let fixture = try await DoorFixture.start()
    let answer = try fixture.ask(
      "/v1/parts/7?int32Value=3", "-X", "PATCH", "--json",
      "{\"note\":\"n\",\"name\":\"parts/of-another\"}")
    #expect(answer.status == 200)
    let json = try answer.json()
    #expect(json["part"]?["name"]?.string == "parts/7")
    #expect(json["part"]?["note"]?.string == "n")
    #expect(json["int32Value"]?.number?.integer() == 3)
    try await fixture.stop()
  }

  @Test func aCustomVerbIsARouteOfItsOwn() async throws {
    let fixture = try await DoorFixture.start()
    let answer = try fixture.ask(
      "/v1/samples/1:mirror", "--json", "{\"int32_value\":4,\"stringValue\":\"samples/2\"}")
    #expect(try answer.json()["stringValue"]?.string == "samples/1")
    #expect(try answer.json()["int32Value"]?.number?.integer() == 4)
    let part = try fixture.ask("/v1/samples:part?part.note=n")
    #expect(part.body == "{\"note\":\"n\"}")
    try await fixture.stop()
  }

  @Test(arguments: [
    ("/v1/samples/1?nothing=1", "UNKNOWN"), ("/v1/samples/1?int32Value=a", "JSON_WRONG_VALUE"),
    ("/v1/samples/1?boolValue=yes", "MALFORMED"), ("/v1/samples/1?part=x", "MALFORMED"),
    ("/v1/samples/1?int32Value=1&int32Value=2", "REPEATED"),
    ("/v1/samples/1?stringValue=samples/2", "REPEATED"),
    ("/v1/samples/1?int32Value.x=1", "UNKNOWN"), ("/v1/samples/1?texts=%zz", "MALFORMED"),
    ("/v1/samples/1?int32Value=99999999999", "JSON_WRONG_VALUE"),
  ])
  func aWrongParameterIsToldByName(target: String, reason: String) async throws {
    let fixture = try await DoorFixture.start()
    let answer = try fixture.ask(target)
    #expect(answer.status == 400)
    let violations = try answer.json()["violations"]?.array
    #expect(violations?.first?["reason"]?.string == reason)
    try await fixture.stop()
  }

  @Test func errorsAreProblems() async throws {
    let fixture = try await DoorFixture.start()
    let id = "0190b1a2-0000-7000-8000-0123456789ab"
    let answer = try fixture.ask(
      "/v1/echo", "--json", "{\"failWith\":9}", "-H", "x-request-id: \(id)")
    #expect(answer.status == 400)
    #expect(answer.fields["content-type"] == "application/problem+json")
    let json = try answer.json()
    #expect(json["type"]?.string == "urn:talaka:problem:ASKED_FOR")
    #expect(json["title"]?.string == "Failed precondition")
    #expect(json["status"]?.number?.integer() == 400)
    #expect(json["detail"]?.string == "Failed.")
    #expect(json["reason"]?.string == "ASKED_FOR")
    #expect(json["instance"]?.string == "urn:uuid:\(id)")
    #expect(json["violations"]?.array?.first?["field"]?.string == "text")
    #expect(json["metadata"]?["key"]?.string == "value")
    try await fixture.stop()
  }

  @Test(arguments: [
    (1, 499), (2, 500), (3, 400), (4, 504), (5, 404), (6, 409), (7, 403), (8, 429), (9, 400),
    (10, 409), (11, 400), (12, 501), (13, 500), (14, 503), (15, 500), (16, 401),
  ])
  func everyCodeHasItsStatus(code: Int, status: Int) {
    let error = RPCError(RPCCode(rawValue: code) ?? .ok, reason: "R", "")
    #expect(Problem(error).status == status)
  }

  @Test func refusesByMethodFormAndMediaType() async throws {
    let fixture = try await DoorFixture.start()
    #expect(try fixture.ask("/v1/nothing").status == 404)
    let method = try fixture.ask("/v1/samples/1", "-X", "DELETE")
    #expect(method.status == 405)
    #expect(method.fields["allow"] == "GET, HEAD")
    #expect(try fixture.ask("/v1/samples/1", "-X", "OPTIONS").status == 204)
    #expect(try fixture.ask("/v1/samples/1", "-H", "accept: text/html").status == 406)
    #expect(try fixture.ask("/v1/samples/1", "-H", "accept: text/html, */*;q=0.1").status == 200)
    #expect(try fixture.ask("/v1/echo", "-d", "text=x").status == 415)
    #expect(try fixture.ask("/v1/echo?text=x", "--json", "{}").status == 400)
    let broken = try fixture.ask("/v1/echo", "--json", "{\"text\":")
    #expect(broken.status == 400)
    #expect(try broken.json()["reason"]?.string == "JSON_SYNTAX")
    #expect(try fixture.ask("/v1/samples/%ff").status == 400)
    #expect(try fixture.ask("/healthz").body == "ok\n")
    try await fixture.stop()
  }

  @Test func aTokenGoesOnAndACookieOfNobodyDoesNot() async throws {
    let fixture = try await DoorFixture.start()
    let body = "{\"text\":\"who\"}"
    let known = try fixture.ask("/v1/echo", "--json", body, "-H", "authorization: Bearer abc")
    #expect(try known.json()["text"]?.string == "abc  deadline")
    let unknown = try fixture.ask("/v1/echo", "--json", body, "-H", "cookie: __Host-talaka=abc")
    #expect(try unknown.json()["text"]?.string == "nobody  deadline")
    try await fixture.stop()
  }

  // MARK: Streams

  @Test func aStreamIsLinesOrEvents() async throws {
    let fixture = try await DoorFixture.start()
    let lines = try fixture.ask("/v1/echoes:repeat?text=x&count=2")
    #expect(lines.fields["content-type"] == "application/x-ndjson")
    #expect(lines.body == "{\"text\":\"x\"}\n{\"text\":\"x\"}\n")
    let events = try fixture.ask(
      "/v1/echoes:repeat?text=x&count=2", "-H", "accept: text/event-stream")
    #expect(events.fields["content-type"] == "text/event-stream; charset=utf-8")
    #expect(events.body == "data: {\"text\":\"x\"}\n\ndata: {\"text\":\"x\"}\n\n")
    #expect(try fixture.ask("/v1/echoes:repeat", "-H", "accept: image/png").status == 406)
    try await fixture.stop()
  }

  @Test func aStreamThatFailsMidwaySaysSo() async throws {
    let fixture = try await DoorFixture.start()
    let lines = try fixture.ask("/v1/echoes:repeat?text=fail&count=1")
    let last = lines.body.split(separator: "\n").last ?? ""
    #expect(try JSONParser.parse(String(last))["problem"]?["reason"]?.string == "MIDWAY")
    let refused = try fixture.ask("/v1/echoes:repeat?text=fail&count=0")
    #expect(refused.status == 409)
    try await fixture.stop()
  }

  // MARK: Files

  @Test func anUploadBecomesParts() async throws {
    let fixture = try await DoorFixture.start()
    let path = try TemporaryFile(FakeService.content)
    let answer = try fixture.ask(
      "/v1/drafts/1/attachments?documentId=d&file.fileName=a.pdf", "-H",
      "content-type: application/pdf", "--data-binary", "@\(path.name)")
    #expect(answer.status == 200)
    let json = try answer.json()
    #expect(json["name"]?.string == "drafts/1")
    #expect(json["caseName"]?.string == "d a.pdf application/pdf 200000")
    #expect(json["etag"]?.string == "true")
    try await fixture.stop()
  }

  @Test func anUploadThatIsRefusedMidwayIsTold() async throws {
    let fixture = try await DoorFixture.start()
    let path = try TemporaryFile([UInt8](repeating: 7, count: 2_000_000))
    let answer = try fixture.ask(
      "/v1/drafts/1/attachments?documentId=d", "-H", "content-type: application/pdf",
      "--data-binary", "@\(path.name)")
    #expect(answer.status == 413)
    #expect(try answer.json()["reason"]?.string == "FILE_TOO_LARGE")
    try await fixture.stop()
  }

  @Test func aDownloadIsTheFileWithItsNameAndTag() async throws {
    let fixture = try await DoorFixture.start()
    let target = "/v1/cases/1/files/2"
    // What curl prints is read as UTF-8, which the content is not: its length is what is compared.
    let whole = try fixture.ask(target, "-w", "%{size_download}")
    #expect(whole.body.hasSuffix("200000"))
    let head = try fixture.ask(target, "-I")
    #expect(head.status == 200)
    #expect(head.fields["content-type"] == "application/pdf")
    #expect(head.fields["content-length"] == "200000")
    #expect(head.fields["accept-ranges"] == "bytes")
    let name = "%D1%80%D0%B0%D1%88%D1%8D%D0%BD%D0%BD%D0%B5.pdf"
    #expect(head.fields["content-disposition"] == "attachment; filename*=UTF-8''\(name)")
    let tag = try #require(head.fields["etag"])
    #expect(tag.count == 66)
    #expect(try fixture.ask(target, "-H", "if-none-match: \(tag)").status == 304)
    try await fixture.stop()
  }

  @Test func aRangeIsAPartOfTheFile() async throws {
    let fixture = try await DoorFixture.start()
    let target = "/v1/cases/1/files/2"
    let part = try fixture.ask(target, "-r", "65-70")
    #expect(part.status == 206)
    #expect(part.fields["content-range"] == "bytes 65-70/200000")
    #expect(part.body == "ABCDEF")
    let rest = try fixture.ask(target, "-I", "-H", "range: bytes=199999-")
    #expect(rest.fields["content-length"] == "1")
    #expect(
      try fixture.ask(target, "-I", "-H", "range: bytes=0-999999999").fields["content-length"]
        == "200000")
    let behind = try fixture.ask(target, "-H", "range: bytes=200000-")
    #expect(behind.status == 416)
    #expect(behind.fields["content-range"] == "bytes */200000")
    let changed = try fixture.ask(target, "-I", "-r", "0-1", "-H", "if-range: \"other\"")
    #expect(changed.status == 200)
    #expect(changed.fields["content-length"] == "200000")
    try await fixture.stop()
  }

  @Test(arguments: [
    ("bytes=0-4", 0..<5), ("bytes=5-", 5..<10), ("bytes=9-20", 9..<10), ("bytes=10-", 10..<10),
    ("bytes=-5", nil), ("bytes=4-3", nil), ("bytes=1-2,4-5", nil), ("items=1-2", nil),
    ("bytes=a-b", nil), ("bytes=", nil),
  ])
  func readsOneRange(text: String, span: Range<Int>?) {
    #expect(ByteRange(text)?.span(of: 10) == span)
  }

  // MARK: Description

  @Test func theDescriptionNamesEveryRoute() async throws {
    let fixture = try await DoorFixture.start()
    let json = try fixture.ask("/openapi.json").json()
    #expect(json["openapi"]?.string == "3.1.0")
    let paths = json["paths"]
    #expect(paths?["/v1/cases/{case}/files/{file}"]?["get"] != nil)
    #expect(paths?["/v1/samples/{sample}:mirror"]?["post"]?["requestBody"] != nil)
    #expect(json["components"]?["schemas"]?["talaka.echo.v1.Sampler"] != nil)
    try await fixture.stop()
  }

  @Test func allRoutesOfTheSuiteStandBesideEachOther() throws {
    let client = RPCClient(endpoints: [], security: .plaintext, home: try .init())
    let routes = RestRoutes(OpenServices.all) { _ in client }
    #expect(routes.all.count > 80)
    let paths = OpenAPI.document(routes)["paths"]?.members ?? []
    #expect(Set(paths.map(\.name)).count == paths.count)
    #expect(
      paths.contains { $0.name == "/v1/cases/{case}/bodyRequests/{bodyRequest}:recordAnswer" })
  }
}
