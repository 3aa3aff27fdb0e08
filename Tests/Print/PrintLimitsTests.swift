import Print
import Testing

struct PrintLimitsTests {
  private func letter(_ blocks: [Block]) -> PrintedDocument {
    PrintedDocument(
      title: "", author: "", createdSeconds: 0, language: "en", blocks: blocks)
  }

  @Test func refusesMoreBlocksThanTheLimit() throws {
    let spaces = Array(repeating: Block.space(0), count: PrintLimits.blocksMax)
    #expect(throws: Never.self) { try letter(spaces).pdf() }
    #expect(throws: PrintError.overLimit(.blocks)) { try letter(spaces + [.space(0)]).pdf() }
    let rows = Array(repeating: Fact("", ""), count: PrintLimits.blocksMax)
    #expect(throws: PrintError.overLimit(.blocks)) { try letter([.facts(rows)]).pdf() }
  }

  @Test func refusesMoreTextThanTheLimit() throws {
    let text = String(repeating: "1234567 ", count: PrintLimits.textBytesMax / 8)
    #expect(throws: Never.self) { try letter([.paragraph(Text(text))]).pdf() }
    #expect(throws: PrintError.overLimit(.textBytes)) {
      try letter([.paragraph(Text(text + "x"))]).pdf()
    }
  }

  @Test func refusesMorePagesThanTheLimit() throws {
    let sheet: [Block] = [.paragraph("x"), .pageBreak]
    let full = Array(repeatElement(sheet, count: PrintLimits.pagesMax).joined()).dropLast()
    #expect(throws: Never.self) { try letter(Array(full)).pdf() }
    #expect(throws: PrintError.overLimit(.pages)) { try letter(full + sheet).pdf() }
  }

  @Test func refusesAnAddressAboveTheLimitOrWithOtherCharacters() throws {
    func pdf(_ address: String) throws {
      var document = letter([])
      document.verification = PrintedDocument.Verification(address: address, title: "")
      _ = try document.pdf()
    }
    let longest = String(repeating: "a", count: PrintLimits.addressBytesMax)
    #expect(throws: Never.self) { try pdf(longest) }
    #expect(throws: PrintError.overLimit(.addressBytes)) { try pdf(longest + "a") }
    for address in ["", "https://х.бел", "a b", "a\nb", "a\u{7f}"] {
      #expect(throws: PrintError.invalid("verification.address")) { try pdf(address) }
    }
  }

  @Test(arguments: [-1, 253_402_300_800, Int64.min, Int64.max])
  func refusesADateThatPDFCannotHold(seconds: Int64) {
    var document = letter([])
    document.createdSeconds = seconds
    #expect(throws: PrintError.invalid("createdSeconds")) { try document.pdf() }
  }

  @Test func placesTextTallerThanAPageInBlocksThatAreKeptWhole() throws {
    let tall = Text(Array(repeating: "x", count: 200).joined(separator: "\n"))
    let name = Array(repeating: "x", count: 200).joined(separator: "\n")
    let blocks: [Block] = [
      .sides(tall, tall), .stamp(title: name, lines: [tall]), .signature(role: name, name: name),
      .title(name), .heading(name), .item(name, tall), .space(.infinity), .space(-5),
    ]
    for block in blocks { #expect(throws: Never.self) { try letter([block]).pdf() } }
  }
}
