import PKI
import Testing

@Suite struct TimeStampTests {
  let nation: Nation
  let authority: TimeStampAuthority
  let time = Instant(seconds: Nation.now.seconds, nanoseconds: 123_456_000)
  let message = Array("значэнне подпісу".utf8)

  init() throws {
    nation = try Nation()
    authority = try nation.timeStampAuthority()
  }

  private func request(
    nonce: [UInt8]? = [1, 2, 3], policy: OID? = nil, _ algorithm: DigestAlgorithm = .sha256
  ) -> TimeStampRequest {
    TimeStampRequest(MessageImprint(of: message, algorithm), policy: policy, nonce: nonce)
  }

  private func respond(_ request: [UInt8]) throws -> TimeStampResponse {
    try authority.respond(to: request, serialNumber: [0x81, 2], time: time)
  }

  @Test func stampsWhatWasAsked() throws {
    let request = request()
    let answer = try TimeStampResponse(der: respond(request.der).der)
    let token = try answer.token(for: request)
    #expect(token.time == time)
    #expect(token.serialNumber == [0x81, 2])
    #expect(token.accuracy == 1_500_250)
    #expect(token.policy == "2.999.112.2.1")
    #expect(token.nonce == [1, 2, 3])
    #expect(token.isStamp(of: message))
    #expect(!token.isStamp(of: message + [0]))
    let path = try token.verify(anchors: nation.store())
    #expect(path.certificates.first == authority.certificate)
  }

  @Test func opensslVerifiesTheToken() throws {
    let files = try Workspace()
    try files.write("message", message)
    try files.write("root.pem", nation.root.pem)
    let asked = try files.openssl(
      "ts", "-query", "-data", "message", "-sha384", "-cert", "-out", "request.der")
    #expect(asked.status == 0, "\(asked.output)")
    try files.write("response.der", respond(files.read("request.der")).der)
    let verify = {
      try files.openssl(
        "ts", "-verify", "-queryfile", "request.der", "-in", "response.der", "-CAfile",
        "root.pem", "-attime", "\(Nation.now.seconds)")
    }
    let accepted = try verify()
    #expect(accepted.status == 0, "\(accepted.output)")
    let text = try files.openssl("ts", "-reply", "-in", "response.der", "-text").output
    #expect(text.contains("0x01 seconds, 0x01F4 millis, 0xFA micros"), "\(text)")
    #expect(text.contains("Sep 12 16:26:40.123456 2022 GMT"), "\(text)")
    let der = try files.read("response.der")
    try files.write("response.der", flipped(der, at: der.count - 6))
    #expect(try verify().status != 0)
  }

  @Test func refusesProperly() throws {
    let reason = { (request: [UInt8]) throws -> TimeStampResponse.Failure? in
      if case .refused(let failure) = try TimeStampResponse(der: respond(request).der) {
        return failure
      }
      return nil
    }
    #expect(try reason([0x30, 0]) == .badDataFormat)
    #expect(try reason(request(policy: "2.999.1").der) == .unacceptedPolicy)
    #expect(try reason(request(.sha1).der) == .badAlgorithm)
    #expect(try reason(request(policy: "2.999.112.2.1").der) == nil)
  }

  @Test func tellsAnAnswerToAnotherRequest() throws {
    let answer = try respond(request().der)
    #expect(
      refusal { () throws(PKIError) in
        try answer.token(for: request(nonce: [9]))
      } == .nonceMismatch)
    #expect(
      refusal { () throws(PKIError) in
        try answer.token(for: request(.sha384))
      } == .imprintMismatch)
  }

  @Test func neverVerifiesAChangedToken() throws {
    guard case .granted(let token) = try respond(request().der) else {
      Issue.record("refused")
      return
    }
    let store = try nation.store()
    for index in token.der.indices {
      let changed = flipped(token.der, at: index)
      guard let read = try? TimeStampToken(der: changed),
        (try? read.verify(anchors: store)) != nil
      else { continue }
      // Octets that nobody signed: the digest list, the chain sent along, versions.
      #expect(read.time == token.time && read.imprint == token.imprint)
      #expect(read.serialNumber == token.serialNumber)
    }
  }

  @Test func wantsACertificateForTimeStampsAlone() throws {
    let key = try PrivateKey.generate()
    let wrong = try nation.issue(.transport, key: key.publicKey)
    #expect(
      refusal { () throws(PKIError) in
        try TimeStampAuthority(certificate: wrong, signer: key, policy: "2.999.1", accuracy: 1)
      } == .wrongExtendedKeyUsage)
    #expect(
      refusal { () throws(PKIError) in
        try authority.stamp(
          MessageImprint(of: message), serialNumber: [1],
          time: authority.certificate.validity.notAfter.advanced(bySeconds: 1))
      } == .expired)
    let strangers = try Nation().store()
    let token = try authority.stamp(
      MessageImprint(of: message), serialNumber: [1], time: time)
    #expect(
      refusal { () throws(PKIError) in try token.verify(anchors: strangers) }
        == .untrusted)
  }
}
