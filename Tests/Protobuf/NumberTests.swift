import Foundation
import Protobuf
import Testing

/// The published test numbers: invented, with reasons of refusal.
struct NumberTests {
  @Test(arguments: NumberCases.personalNumber.valid)
  func acceptsAPersonalNumber(_ value: String) throws {
    #expect(try PersonalNumber(value).value == value)
  }

  @Test(arguments: NumberCases.personalNumber.invalid)
  func refusesAPersonalNumber(_ refused: NumberCases.Refused) {
    #expect(throws: refused.fault) { try PersonalNumber(refused.value) }
  }

  @Test(arguments: NumberCases.taxpayerNumber.valid)
  func acceptsATaxpayerNumber(_ value: String) throws {
    #expect(try TaxpayerNumber(value).value == value)
  }

  @Test(arguments: NumberCases.taxpayerNumber.invalid)
  func refusesATaxpayerNumber(_ refused: NumberCases.Refused) {
    #expect(throws: refused.fault) { try TaxpayerNumber(refused.value) }
  }

  @Test(arguments: ["19999005", "29999011", "39999004", "49999009", "59999003", "69999008"])
  func refusesEveryCheckDigitWhereTheRemainderIsTen(_ head: String) {
    for digit in 0...9 {
      #expect(throws: NumberFault.checksum) { try TaxpayerNumber("\(head)\(digit)") }
    }
  }

  @Test func readsTheBirthDateAndSexFromThePersonalNumber() throws {
    let number = try PersonalNumber("6290296A012PB9")
    #expect(number.birthDate == .init(year: 2096, month: 2, day: 29))
    #expect(!number.isMale)
    #expect(try PersonalNumber("1030750E077PB0").birthDate.year == 1850)
  }

  @Test func takesNumbersAsPeopleTypeThem() throws {
    #expect(try PersonalNumber(typed: " 6071190k345pb6 ").value == "6071190K345PB6")
    #expect(try TaxpayerNumber(typed: "УНП 199990006").value == "199990006")
    #expect(try TaxpayerNumber(typed: "АТ9999000").value == "AT9999000")
    // A Cyrillic look-alike in a personal number is a fault, not a typing habit.
    #expect(throws: NumberFault.format) { try PersonalNumber(typed: "6290296А012PB9") }
  }
}
