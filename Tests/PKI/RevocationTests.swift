import PKI
import Testing

@Suite struct RevocationTests {
  let nation: Nation
  let key: PrivateKey
  let leaf: Certificate
  let hour = Nation.now.advanced(bySeconds: 3600)

  init() throws {
    nation = try Nation()
    key = try PrivateKey.generate()
    leaf = try nation.issue(.cardSigning(policy: Nation.signPolicy), key: key.publicKey)
  }

  private func entry(
    _ serial: [UInt8], _ reason: RevocationReason = .keyCompromise
  ) -> CertificateRevocationList.Entry {
    CertificateRevocationList.Entry(serialNumber: serial, revokedAt: Nation.now, reason: reason)
  }

  @Test func listsTheRevokedAndOnlyThem() throws {
    let list = try nation.list([entry([5]), entry([1, 0], .unspecified), entry(leaf.serialNumber)])
    try list.verify(issuer: nation.authority)
    #expect(list.entryCount == 3)
    #expect(list.number == [1])
    #expect(list.entry(serialNumber: [1, 0])?.reason == .unspecified)
    #expect(list.entry(serialNumber: [1]) == nil)
    #expect(
      try list.status(of: leaf).state == .revoked(at: Nation.now, reason: .keyCompromise))
    let empty = try nation.list()
    #expect(try empty.status(of: leaf).state == .good)
    #expect(empty.entryCount == 0)
    #expect(try CertificateRevocationList(pem: list.pem) == list)
  }

  @Test func refusesAListOfAnotherAuthorityOrChanged() throws {
    let list = try nation.list([entry([5])])
    #expect(
      refusal { () throws(PKIError) in try list.verify(issuer: nation.root) } == .untrusted)
    let changed = try CertificateRevocationList(
      der: flipped(list.der, at: list.der.count - 3))
    #expect(
      refusal { () throws(PKIError) in try changed.verify(issuer: nation.authority) }
        == .badSignature)
    #expect(
      refusal { () throws(PKIError) in
        try RevocationListBuilder(
          issuer: nation.authority, number: 1, thisUpdate: Nation.now, nextUpdate: hour
        ).sign(with: key)
      } == .wrongKey)
  }

  @Test func wantsSerialsToRise() throws {
    var builder = try RevocationListBuilder(
      issuer: nation.authority, number: 1, thisUpdate: Nation.now, nextUpdate: hour)
    try builder.append(entry([9]))
    for serial in [[9], [8]] as [[UInt8]] {
      #expect(throws: PKIError.self) { try builder.append(entry(serial)) }
    }
    try builder.append(entry([1, 0]))
    #expect(builder.count == 2)
  }

  @Test func opensslReadsListDeltaAndShard() throws {
    var builder = try RevocationListBuilder(
      issuer: nation.authority, number: 300, thisUpdate: Nation.now, nextUpdate: hour, base: 299,
      partition: "http://crl.example.by/id/17.crl")
    try builder.append(entry([7], .removeFromCRL))
    let delta = try builder.sign(with: nation.authorityKey)
    let files = try Workspace()
    try files.write("crl.pem", delta.pem)
    try files.write("ca.pem", nation.authority.pem)
    let text = try files.openssl(
      "crl", "-in", "crl.pem", "-CAfile", "ca.pem", "-noout", "-text")
    for expected in [
      "verify OK", "X509v3 CRL Number", "300", "Delta CRL Indicator: critical", "299",
      "Remove From CRL", "URI:http://crl.example.by/id/17.crl",
    ] { #expect(text.output.contains(expected), "\(expected) in \(text.output)") }
    #expect(
      refusal { () throws(PKIError) in try delta.verify(issuer: nation.authority) } == .malformed)
  }

  @Test func opensslRefusesTheRevokedLeafByOurList() throws {
    let files = try Workspace()
    try files.write("leaf.pem", leaf.pem)
    try files.write("chain.pem", nation.authority.pem)
    try files.write("root.pem", nation.root.pem)
    let lists = try [nation.list([entry(leaf.serialNumber)]).pem, nation.rootList().pem]
    try files.write("crl.pem", lists.joined())
    let check = { (flag: String) in
      try files.openssl(
        "verify", "-attime", "\(Nation.now.seconds + 60)", flag, "-CRLfile", "crl.pem",
        "-CAfile", "root.pem", "-untrusted", "chain.pem", "leaf.pem")
    }
    let refused = try check("-crl_check_all")
    #expect(refused.output.contains("certificate revoked"), "\(refused.output)")
    try files.write("crl.pem", try nation.list().pem + nation.rootList().pem)
    let accepted = try check("-crl_check_all")
    #expect(accepted.status == 0, "\(accepted.output)")
  }

  @Test func looksUpTheWholePathInLists() throws {
    let store = try nation.store()
    let reason = { (lists: [CertificateRevocationList], time: Instant) in
      refusal { () throws(PKIError) in
        try store.validate(
          leaf, intermediates: [nation.authority], crls: lists, at: time)
      }
    }
    let root = try nation.rootList()
    let soon = Nation.now.advanced(bySeconds: 60)
    #expect(try reason([nation.list(), root], soon) == nil)
    #expect(try reason([nation.list([entry(leaf.serialNumber)]), root], soon) == .revoked)
    #expect(try reason([nation.list()], soon) == .revocationUnknown)
    #expect(reason([root], soon) == .revocationUnknown)
    #expect(
      try reason([nation.list(), root], Nation.now.advanced(bySeconds: 2 * 86_400)) == .stale)
  }

  @Test func failsClosedWhenALoginHasNoFreshAnswer() throws {
    let path = try nation.store().validate(
      leaf, intermediates: [nation.authority], at: Nation.now)
    let root = try RevocationEvidence.crl(nation.rootList())
    let reason = { (leafEvidence: [RevocationEvidence], age: Int64?, time: Instant) in
      refusal { () throws(PKIError) in
        try path.checkRevocation(at: time, leafMaximumAge: age, skew: 0) { subject, _ in
          subject == leaf ? leafEvidence : [root]
        }
      }
    }
    let status = { (state: RevocationStatus.State, time: Instant) in
      RevocationEvidence.verified(
        RevocationStatus(state: state, source: .ocsp, thisUpdate: time, nextUpdate: nil))
    }
    let now = Nation.now.advanced(bySeconds: 120)
    let good = status(.good, Nation.now)
    #expect(reason([good], 120, now) == nil)
    #expect(reason([good], 119, now) == .stale)
    #expect(reason([], nil, now) == .revocationUnknown)
    #expect(reason([status(.unknown, now)], nil, now) == .revocationUnknown)
    let hold = status(.revoked(at: Nation.now, reason: .certificateHold), Nation.now)
    #expect(reason([hold], nil, now) == .suspended)
    #expect(reason([hold, status(.good, now)], nil, now) == nil)
    let final = status(.revoked(at: Nation.now, reason: .keyCompromise), Nation.now)
    #expect(reason([final, status(.good, now)], nil, now) == .revoked)
    #expect(try reason([.crl(nation.list([entry(leaf.serialNumber)]))], nil, now) == .revoked)
  }

  @Test func doesNotTakeAnotherShardForAnAnswer() throws {
    var profile = CertificateProfile.cardSigning(policy: Nation.signPolicy)
    profile.crlDistributionPoints = ["http://crl.example.by/1.crl"]
    let card = try nation.issue(profile, key: key.publicKey)
    let shard = { (uri: String) throws in
      try RevocationListBuilder(
        issuer: nation.authority, number: 1, thisUpdate: Nation.now, nextUpdate: hour,
        partition: uri
      ).sign(with: nation.authorityKey)
    }
    #expect(try shard("http://crl.example.by/1.crl").status(of: card).state == .good)
    let other = try shard("http://crl.example.by/2.crl")
    #expect(
      refusal { () throws(PKIError) in try other.status(of: card) } == .revocationUnknown)
  }

  @Test func knowsWhenAStatementIsStale() throws {
    let status = try nation.list().status(of: leaf)
    try status.checkFreshness(at: Nation.now)
    try status.checkFreshness(at: Nation.now.advanced(bySeconds: 86_400 + 300))
    for seconds in [-301, 86_400 + 301] as [Int64] {
      #expect(
        refusal { () throws(PKIError) in
          try status.checkFreshness(at: Nation.now.advanced(bySeconds: seconds))
        } == .stale)
    }
    #expect(
      refusal { () throws(PKIError) in
        try status.checkFreshness(
          at: Nation.now.advanced(bySeconds: 121), maximumAge: 120, skew: 0)
      } == .stale)
  }
}

@Suite struct OCSPTests {
  let nation: Nation
  let key: PrivateKey
  let leaf: Certificate
  let responderKey: PrivateKey
  let responder: OCSPResponder

  init() throws {
    nation = try Nation()
    key = try PrivateKey.generate()
    leaf = try nation.issue(.cardAuthentication(policy: Nation.authPolicy), key: key.publicKey)
    responderKey = try PrivateKey.generate()
    let certificate = try nation.issue(
      .ocspResponder, to: Nation.name("OCSP"), key: responderKey.publicKey)
    responder = try OCSPResponder(certificate: certificate, signer: responderKey)
  }

  private func answer(
    _ state: RevocationStatus.State, nonce: [UInt8]? = nil
  ) throws -> OCSPResponse {
    let id = try OCSPCertificateID(serialNumber: leaf.serialNumber, issuer: nation.authority)
    let der = try responder.respond(
      [
        .init(
          id, state, thisUpdate: Nation.now, nextUpdate: Nation.now.advanced(bySeconds: 3600))
      ], nonce: nonce, producedAt: Nation.now)
    return try OCSPResponse(der: der)
  }

  private func state(_ response: OCSPResponse) throws -> RevocationStatus.State {
    try response.status(of: leaf, issuer: nation.authority, at: Nation.now).state
  }

  @Test func saysGoodRevokedAndUnknown() throws {
    let revoked = RevocationStatus.State.revoked(at: Nation.now, reason: .certificateHold)
    for expected in [.good, .unknown, revoked] as [RevocationStatus.State] {
      let response = try answer(expected)
      #expect(try state(response) == expected)
      #expect(try OCSPResponse(basicDER: response.basicDER()).der == response.der)
    }
    let status = try answer(revoked).status(
      of: leaf, issuer: nation.authority, at: Nation.now)
    #expect(refusal { () throws(PKIError) in try status.check(at: Nation.now) } == .suspended)
    try status.check(at: Nation.now.advanced(bySeconds: -1))
  }

  @Test func keepsTheNonceWithinItsLimits() throws {
    let id = try OCSPCertificateID(serialNumber: [1], issuer: nation.authority)
    for length in [1, 32, 128] {
      let request = try OCSPRequest([id], nonce: [UInt8](repeating: 7, count: length))
      #expect(try OCSPRequest(der: request.der) == request)
    }
    for length in [0, 129] {
      #expect(
        refusal { () throws(PKIError) in
          try OCSPRequest([id], nonce: [UInt8](repeating: 7, count: length))
        } == .invalidArgument)
    }
    let response = try answer(.good, nonce: [1, 2, 3])
    #expect(
      try response.status(
        of: leaf, issuer: nation.authority, nonce: [1, 2, 3], at: Nation.now
      ).state == .good)
    for nonce in [[1, 2], [9]] as [[UInt8]] {
      #expect(
        refusal { () throws(PKIError) in
          try response.status(of: leaf, issuer: nation.authority, nonce: nonce, at: Nation.now)
        } == .nonceMismatch)
    }
  }

  @Test func refusesAResponderOfAnotherKeyOrWithoutItsPurpose() throws {
    let strangers = try Nation()
    let foreign = try strangers.issue(
      .ocspResponder, to: Nation.name("OCSP"), key: responderKey.publicKey)
    let forged = try OCSPResponder(certificate: foreign, signer: responderKey)
    let id = try OCSPCertificateID(serialNumber: leaf.serialNumber, issuer: nation.authority)
    let der = try forged.respond(
      [.init(id, .good, thisUpdate: Nation.now, nextUpdate: nil)], nonce: nil,
      producedAt: Nation.now)
    let response = try OCSPResponse(der: der)
    #expect(
      refusal { () throws(PKIError) in
        try response.status(of: leaf, issuer: nation.authority, at: Nation.now)
      } == .untrusted)
    #expect(
      refusal { () throws(PKIError) in
        try OCSPResponder(certificate: leaf, signer: key)
      } == .wrongExtendedKeyUsage)
    #expect(
      refusal { () throws(PKIError) in
        try OCSPResponder(certificate: leaf, signer: responderKey)
      } == .wrongKey)
    let changed = try OCSPResponse(der: flipped(answer(.good).der, at: 60))
    #expect(
      refusal { () throws(PKIError) in
        try changed.status(of: leaf, issuer: nation.authority, at: Nation.now)
      } != nil)
    let late = leaf.validity.notAfter.advanced(bySeconds: 86_400 * 5)
    let good = try answer(.good)
    #expect(
      refusal { () throws(PKIError) in
        try good.status(of: leaf, issuer: nation.authority, at: late)
      } == .expired)
  }

  @Test func readsTheRequestsOfOpenSSLByPostAndGet() throws {
    let files = try Workspace()
    try files.write("ca.pem", nation.authority.pem)
    try files.write("leaf.pem", leaf.pem)
    _ = try files.openssl(
      "ocsp", "-issuer", "ca.pem", "-cert", "leaf.pem", "-sha256", "-issuer", "ca.pem", "-serial",
      "77", "-reqout", "request.der")
    let der = try files.read("request.der")
    let request = try OCSPRequest(der: der)
    #expect(request.certificates.count == 2)
    #expect(request.certificates.contains { $0.serialNumber == leaf.serialNumber })
    #expect(request.certificates.allSatisfy { $0.isIssued(by: nation.authority) })
    #expect(request.nonce != nil)
    let path = request.getPath
    #expect(path.allSatisfy { $0.isLetter || $0.isNumber || $0 == "%" })
    #expect(try OCSPRequest(getPath: path) == request)
    #expect(refusal { () throws(PKIError) in try OCSPRequest(getPath: "%4") } == .malformed)
  }

  @Test func opensslVerifiesOurResponse() throws {
    let files = try Workspace()
    try files.write("ca.pem", nation.authority.pem)
    try files.write("root.pem", nation.root.pem)
    try files.write("leaf.pem", leaf.pem)
    for (state, word) in [
      (.good, "leaf.pem: good"), (.revoked(at: Nation.now, reason: .superseded), "superseded"),
      (.unknown, "leaf.pem: unknown"),
    ] as [(RevocationStatus.State, String)] {
      try files.write("response.der", answer(state).der)
      let result = try files.openssl(
        "ocsp", "-issuer", "ca.pem", "-cert", "leaf.pem", "-respin", "response.der", "-CAfile",
        "root.pem", "-verify_other", "ca.pem", "-attime", "\(Nation.now.seconds)", "-no_nonce",
        "-validity_period", "315360000")
      #expect(result.output.contains("Response verify OK"), "\(result.output)")
      #expect(result.output.contains(word), "\(result.output)")
    }
  }

  @Test func verifiesAResponseThatOpenSSLMade() throws {
    let files = try Workspace()
    let serial = leaf.serialNumber.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    try files.write(
      "index.txt",
      "R\t400101000000Z\t220912000000Z,keyCompromise\t\(serial.uppercased())"
        + "\tunknown\t/CN=x\n")
    try files.write("ca.pem", nation.authority.pem)
    try files.write("leaf.pem", leaf.pem)
    try files.write("ca.key", PEM(label: "PRIVATE KEY", der: nation.authorityKey.pkcs8()).text)
    let made = try files.openssl(
      "ocsp", "-index", "index.txt", "-CA", "ca.pem", "-rsigner", "ca.pem", "-rkey", "ca.key",
      "-issuer", "ca.pem", "-cert", "leaf.pem", "-respout", "response.der", "-ndays", "1")
    let response = try OCSPResponse(der: files.read("response.der"))
    let status = try response.status(
      of: leaf, issuer: nation.authority, at: response.producedAt)
    #expect(
      status.state == .revoked(at: Instant(seconds: 1_662_940_800), reason: .keyCompromise),
      "\(made.output)")
    #expect(status.source == .ocsp)
  }

  @Test func reportsTheRefusalOfAResponder() {
    #expect(OCSPResponse.Failure.malformedRequest.der == [0x30, 3, 10, 1, 1])
    #expect(
      refusal { () throws(PKIError) in
        try OCSPResponse(der: OCSPResponse.Failure.tryLater.der)
      } == .refused)
  }
}
