import Card
import PKI
import Protobuf
import Synchronization
import Testing

@Suite struct CardAgentTests {
  static let headers = [
    "host": "127.0.0.1:7000", "origin": InsertedCardTests.origin,
    "content-type": "application/json",
  ]

  private func agent(_ box: CardBox, pins: [[UInt8]?] = [InsertedCardTests.pin]) -> CardAgent {
    let left = Mutex(pins)
    return CardAgent(card: box.card, origins: [InsertedCardTests.origin]) { _ in
      left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
  }

  private func post(_ path: String, _ json: String, _ headers: [String: String] = headers)
    -> CardAgent.Request
  {
    CardAgent.Request(method: "POST", path: path, headers: headers, body: Array(json.utf8))
  }

  private var login: String { "{\"challengeNonce\":\"\(InsertedCardTests.nonce)\"}" }

  @Test func aLoginIsForTheOriginThatTheBrowserStates() async throws {
    let box = try CardBox()
    let response = await agent(box).answer(post("/authenticate", login))
    #expect(response.status == 200)
    #expect(response.fields["access-control-allow-origin"] == InsertedCardTests.origin)
    try CardBox.token(String(decoding: response.body, as: UTF8.self))
      .verify(origin: InsertedCardTests.origin, challenge: InsertedCardTests.nonce)
  }

  @Test(arguments: [nil, "https://evil.example", "null", "https://localhost:8443/"])
  func otherOriginsAreRefusedWithoutAQuestion(origin: String?) async throws {
    let box = try CardBox()
    var headers = Self.headers
    headers["origin"] = origin
    let response = await agent(box).answer(post("/authenticate", login, headers))
    #expect(response.status == 403)
    #expect(response.fields["access-control-allow-origin"] == nil)
    #expect(try box.card.read().triesLeft == CardFile.triesMax)
  }

  @Test func aNameThatPointsHereIsRefused() async throws {
    var headers = Self.headers
    headers["host"] = "evil.example:7000"
    let response = await agent(try CardBox()).answer(post("/certificate", "{}", headers))
    #expect(response.status == 421)
  }

  @Test func aPageThatNamesAnotherOriginIsRefused() async throws {
    let nonce = InsertedCardTests.nonce
    let json = "{\"challengeNonce\":\"\(nonce)\",\"origin\":\"https://a.example\"}"
    let response = await agent(try CardBox()).answer(post("/authenticate", json))
    #expect(response.status == 403)
  }

  @Test func thePreflightAllowsThePrivateNetwork() async throws {
    let request = CardAgent.Request(method: "OPTIONS", path: "/sign", headers: Self.headers)
    let response = await agent(try CardBox()).answer(request)
    #expect(response.status == 204)
    #expect(response.fields["access-control-allow-private-network"] == "true")
    #expect(response.fields["access-control-allow-origin"] == InsertedCardTests.origin)
  }

  @Test func signsTheHashThatThePageGives() async throws {
    let box = try CardBox()
    let message = Array("an application".utf8)
    let hash = PKI.Base64.encode(DigestAlgorithm.sha256.digest(message))
    let response = await agent(box).answer(
      post("/sign", "{\"hash\":\"\(hash)\",\"hashFunction\":\"SHA-256\"}"))
    let text = try JSONParser.parse(response.body)["signature"]?.string ?? ""
    let key = try box.card.certificate(.signature).publicKey()
    let signature = try PKI.Base64.decode(text)
    #expect(key.verifies(joseSignature: signature, of: message, .ecdsa(.sha256)))
  }

  @Test func asksAgainAfterAWrongPinAndStopsAtABlockedCard() async throws {
    let box = try CardBox()
    let wrong = InsertedCardTests.wrong
    let good = await agent(box, pins: [wrong, InsertedCardTests.pin]).answer(
      post("/authenticate", login))
    #expect(good.status == 200)
    let blocked = await agent(box, pins: [wrong, wrong, wrong, wrong]).answer(
      post("/authenticate", login))
    #expect(blocked.status == 500)
    #expect(String(decoding: blocked.body, as: UTF8.self).contains("PIN_BLOCKED"))
  }

  @Test func aRefusalByTheHolderIsSaidAsWebEIDSaysIt() async throws {
    let response = await agent(try CardBox(), pins: [nil]).answer(post("/authenticate", login))
    #expect(String(decoding: response.body, as: UTF8.self).contains("ERR_WEBEID_USER_CANCELLED"))
  }

  @Test(arguments: ["{}", "{\"hash\":\"AA==\",\"hashFunction\":\"SHA-256\"}", "[]", "no json"])
  func malformedRequestsAreRefused(json: String) async throws {
    let response = await agent(try CardBox()).answer(post("/sign", json))
    #expect(response.status == 400)
  }
}
