import Testing

@testable import documents

private func file(_ role: Submission.File.Role, signatures: Int = 0) -> Submission.File {
  Submission.File(
    description: FileDescription(
      name: "a.pdf", mediaType: "application/pdf", length: 5, digest: Array(repeating: 7, count: 32)
    ),
    role: role, signatures: Array(repeating: [1], count: signatures))
}

private func submission() -> Submission {
  Submission(
    id: "01930000-0000-7000-8000-000000000001", sender: "a",
    card: Submission.Card(
      kind: "inquiry", title: "On a family", outgoingNumber: "1-2/3", outgoingDate: "2026-02-28",
      contact: "", answerDue: nil),
    files: [file(.main, signatures: 1), file(.enclosure)],
    recipients: [Submission.Addressee(code: "b", role: 1, fileNumbers: [])], links: [],
    concernedPerson: "", caseName: "")
}

@Suite struct SubmissionChecks {
  @Test func acceptsAnOrdinaryLetter() throws { try submission().check() }

  @Test func refusesALetterWithoutItsText() {
    var bad = submission()
    bad.files = [file(.enclosure)]
    #expect(throws: Fault.mainFileCountWrong(count: 0)) { try bad.check() }
  }

  @Test func refusesTwoTexts() {
    var bad = submission()
    bad.files.append(file(.main, signatures: 1))
    #expect(throws: Fault.mainFileCountWrong(count: 2)) { try bad.check() }
  }

  @Test func refusesAnUnsignedText() {
    var bad = submission()
    bad.files = [file(.enclosure), file(.main)]
    #expect(throws: Fault.signatureMissing(file: 2)) { try bad.check() }
  }

  @Test func refusesTheSameRecipientTwice() {
    var bad = submission()
    bad.recipients += bad.recipients
    #expect(throws: Fault.recipientTwice(code: "b")) { try bad.check() }
  }

  @Test(arguments: [0, 3])
  func refusesAFileNumberThatIsNone(_ number: Int) {
    var bad = submission()
    bad.recipients[0].fileNumbers = [number]
    #expect(throws: Fault.fileNumberUnknown(number: number)) { try bad.check() }
  }

  @Test func acceptsTheLastFileNumber() throws {
    var good = submission()
    good.recipients[0].fileNumbers = [2]
    try good.check()
  }

  @Test func limitsTheSignatures() throws {
    var good = submission()
    good.files = [file(.main, signatures: Submission.signaturesMax)]
    try good.check()
    good.files.append(file(.data, signatures: 1))
    #expect(throws: Fault.signaturesTooMany(limit: 64)) { try good.check() }
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-00", ""])
  func refusesADayThatIsNone(_ day: String) {
    var bad = submission()
    bad.card.outgoingDate = day
    #expect(throws: Fault.fieldInvalid(field: "card.outgoing_date", reason: "FORMAT_INVALID")) {
      try bad.check()
    }
  }

  @Test func refusesAKindThatIsNotOnTheList() {
    var bad = submission()
    bad.card.kind = "poem"
    #expect(throws: Fault.fieldInvalid(field: "card.kind", reason: "NOT_IN_LIST")) {
      try bad.check()
    }
  }

  @Test func givesARecipientItsOwnFiles() {
    let files = ["a", "b", "c"]
    #expect(Submission.files(files, for: []).map(\.number) == [1, 2, 3])
    #expect(Submission.files(files, for: [3, 1]).map(\.file) == ["a", "c"])
  }
}

@Suite struct SubscriberCodes {
  @Test(arguments: ["a", "SOC-okt", "39", String(repeating: "a", count: 40)])
  func areLettersDigitsAndHyphens(_ code: String) { #expect(SubscriberCode.isWellFormed(code)) }

  @Test(arguments: ["", "-a", "a-", "a b", "ж", "a/b", String(repeating: "a", count: 41)])
  func areNothingElse(_ code: String) { #expect(!SubscriberCode.isWellFormed(code)) }
}

@Suite struct EvidenceContent {
  private var record: EvidenceRecord {
    EvidenceRecord(
      id: "e", kind: .contentHandover, eventTime: 1_583_020_800_000_120, dispatch: "d",
      delivery: "l", sender: "a", recipients: ["b"],
      files: [
        FileDescription(
          name: "\"x\"\n", mediaType: "", length: 3, digest: [0xff, 0x00, 0x01, 0x02])
      ], previous: ChainLink(evidence: "p", digest: [1]))
  }

  @Test func isCanonicalJSONOfTheContractsFields() {
    let expected = """
      {"delivery":"deliveries/l","dispatch":"dispatches/d",\
      "eventTime":"2020-03-01T00:00:00.000120Z",\
      "eventUri":"http://uri.etsi.org/19522/Event/ContentHandover",\
      "files":[{"digest":{"algorithm":"DIGEST_ALGORITHM_SHA256","value":"/wABAg=="},\
      "fileName":"\\"x\\"\\n","sizeBytes":"3"}],"kind":"EVIDENCE_KIND_CONTENT_HANDOVER",\
      "name":"evidence/e","previousDigest":"AQ==","previousEvidence":"evidence/p",\
      "recipients":["subscribers/b"],"sender":"subscribers/a"}
      """
    #expect(String(decoding: record.content, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"),
      (951_782_400_000_000, "2000-02-29T00:00:00Z"), (1_500_000, "1970-01-01T00:00:01.500Z"),
      (4_102_444_799_000_000, "2099-12-31T23:59:59Z"),
    ] as [(Int64, String)])
  func writesTimesAsTheContractDoes(_ time: Int64, _ text: String) {
    #expect(CivilTime.rfc3339(microseconds: time) == text)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func writesBase64AsInRFC4648(_ plain: String, _ coded: String) {
    #expect(Base64.text(Array(plain.utf8)) == coded)
  }
}
