import Cluster
import Glibc
import Print
import Testing

struct PrintedDocumentTests {
  /// What poppler's tool says about a PDF.
  private func read(_ tool: String, _ pdf: [UInt8], _ options: [String] = []) throws -> String {
    let path = "/tmp/talaka-print-\(Secret.make()).pdf"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(pdf.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == pdf.count)
    close(file)
    defer { unlink(path) }
    var command = Command(tool, options + [path] + (tool == "pdftotext" ? ["-"] : []))
    command.output = .captured
    return try command.run()
  }

  private func letter(_ blocks: [Block]) -> PrintedDocument {
    PrintedDocument(
      title: "Letter", author: "Tests", createdSeconds: 0, language: "be", blocks: blocks)
  }

  private func pages(_ pdf: [UInt8]) throws -> Int {
    let line = try read("pdfinfo", pdf).split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return try #require(line.flatMap { Int($0.split(separator: " ").last ?? "") })
  }

  @Test func printsBelarusianAsTextThatCanBeSearched() throws {
    let text = try read("pdftotext", Samples.decision().pdf(), ["-layout"])
    for words in [
      "Кавалеўская Ганна Міхайлаўна", "№ 2026-АП-00000123", "РАШЭННЕ", "сем’ям",
      "4150390A001PB5", "Т. В. Самусевіч", "https://talaka.example/be/verify/7H3K-9QWM-2XTA-51ZR",
      "Старонка 1 з 1",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func givesTheSameBytesForTheSameDocument() throws {
    #expect(try Samples.decision().pdf() == Samples.decision().pdf())
  }

  @Test func givesDifferentPDFsForDifferentDecisions() throws {
    let first = try Samples.decision().pdf()
    let second = try Samples.decision(
      name: "Бурак Пётр", number: "00000124", verdict: "не прызначаць"
    ).pdf()
    #expect(first != second)
    let text = try read("pdftotext", second)
    #expect(text.contains("Бурак Пётр") && text.contains("не прызначаць"))
    #expect(!text.contains("Кавалеўская Ганна") && !text.contains("00000123"))
  }

  @Test func writesTheGivenProperties() throws {
    let info = try read("pdfinfo", Samples.decision().pdf(), ["-isodates"])
    #expect(info.contains("Title:           Рашэнне № 2026-АП-00000123\n"))
    #expect(info.contains("Author:          Аддзел сацыяльнай абароны\n"))
    #expect(info.contains("CreationDate:    2026-11-18T11:06:40Z\n"))
    #expect(info.contains("(A4)"))
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func writesTheDateOfMaking(seconds: Int64, date: String) throws {
    var document = letter([])
    document.createdSeconds = seconds
    #expect(try read("pdfinfo", document.pdf(), ["-isodates"]).contains("CreationDate:    \(date)"))
  }

  @Test func makesOnePageOfNothing() throws {
    #expect(try pages(letter([]).pdf()) == 1)
  }

  @Test func carriesAParagraphOverPages() throws {
    let words = (1...3_000).map { "слова\($0)" }
    let pdf = try letter([.paragraph(Text(words.joined(separator: " ")))]).pdf()
    #expect(try pages(pdf) > 3)
    let text = try read("pdftotext", pdf)
    let found = text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("слова") }
    #expect(found.count == words.count)
    for (found, word) in zip(found, words) { try #require(found == word) }
    #expect(text.filter { !$0.isWhitespace }.contains("2/7"))
  }

  @Test func carriesATableAndATallRowOverPages() throws {
    let lines = (1...150).map { "радок\($0)" }.joined(separator: "\n")
    var facts = (1...80).map { Fact("Назва \($0)", "значэнне\($0)") }
    facts.append(Fact("Доўгае", Text(lines)))
    let pdf = try letter([.facts(facts)]).pdf()
    #expect(try pages(pdf) > 4)
    let text = try read("pdftotext", pdf)
    for number in 1...80 { #expect(text.contains("значэнне\(number)\n")) }
    for number in 1...150 { #expect(text.contains("радок\(number)\n")) }
  }

  @Test func breaksAWordThatIsLongerThanALine() throws {
    let word = String(repeating: "абвгд", count: 100)
    let text = try read(
      "pdftotext", letter([.paragraph(Text(word)), .facts([Fact(word, Text(word))])]).pdf(),
      ["-raw"])
    let letters = text.filter { "абвгд".contains($0) }
    #expect(letters.count == 3 * word.count)
    // No hyphen is added to what the author wrote.
    #expect(!text.contains("-") && !text.contains("‐"))
  }

  @Test func leavesOutWhatIsNotToBePrinted() throws {
    let hidden = "сума\u{202e}\u{0}\u{7}\u{2066} 100\u{feff}\u{e000}0 BYN"
    let pdf = try letter([.paragraph(Text(hidden), .left)]).pdf()
    #expect(try read("pdftotext", pdf).contains("сума 1000 BYN"))
  }

  @Test func keepsLineBreaksOfAllKinds() throws {
    let pdf = try letter([.paragraph("адзін\r\nдва\u{2028}тры\u{b}чатыры\tпяць", .left)]).pdf()
    #expect(try read("pdftotext", pdf).hasPrefix("адзін\nдва\nтры\nчатыры пяць\n"))
  }

  @Test func startsANewPageWhereAsked() throws {
    #expect(
      try pages(letter([.pageBreak, .paragraph("1"), .pageBreak, .paragraph("2")]).pdf()) == 2)
  }

  @Test func keepsAHeadingWithWhatItAnnounces() throws {
    // Whatever the fill above, the heading is never the last line of a page.
    for lines in 40...50 {
      let fill = Text((1...lines).map(String.init).joined(separator: "\n"))
      let pdf = try letter([
        .paragraph(fill, .left), .heading("Heading"), .paragraph("after\nafter\nafter"),
      ]).pdf()
      let sheets = try read("pdftotext", pdf, ["-raw"]).split(separator: "\u{c}")
      for sheet in sheets where sheet.contains("Heading") { #expect(sheet.contains("after")) }
    }
  }

  @Test func keepsTheSignatureWhole() throws {
    for lines in 40...50 {
      let fill = Text((1...lines).map(String.init).joined(separator: "\n"))
      let pdf = try letter([
        .paragraph(fill, .left), .signature(role: "Начальнік\nаддзела", name: "Т. Самусевіч"),
      ]).pdf()
      let sheets = try read("pdftotext", pdf, ["-raw"]).split(separator: "\u{c}")
      for sheet in sheets where sheet.contains("Начальнік") {
        #expect(sheet.contains("Самусевіч") && sheet.contains("аддзела"))
      }
    }
  }

  @Test func linksTheAddressOfVerification() throws {
    var document = Samples.decision()
    document.verification?.address = "https://talaka.example/?q='a'\\x&y=](z)"
    let text = try read("pdfinfo", document.pdf(), ["-url"])
    #expect(text.contains("https://talaka.example/?q=%27a%27%5Cx&y=]%28z%29\n"))
  }

  @Test func printsSpecialCharactersOfMarkupAsTheyAre() throws {
    let pdf = try letter([.paragraph("<b>&amp; \\ % (x) «»</b>", .left)]).pdf()
    #expect(try read("pdftotext", pdf).hasPrefix("<b>&amp; \\ % (x) «»</b>\n"))
  }
}
