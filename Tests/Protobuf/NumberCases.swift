import Protobuf
import Testing

/// Numbers with their check digits: all invented.
enum NumberCases {
  struct Refused: Sendable, CustomTestStringConvertible {
    let value: String
    let fault: NumberFault
    var testDescription: String { value }
  }

  static let personalNumber = (
    valid: [
      "5010160A001PB0",
      "6290264B017PB0",
      "5311299C999PB7",
      "6300471E100PB2",
      "5150882H000PB2",
      "6071190K345PB6",
      "5280277M678PB8",
      "6290296A012PB9",
      "5090565B900BA3",
      "6170988C501BI4",
      "1030750E077PB0",
      "2250318H088PB4",
      "1310199K005PB9",
      "2290296M640PB8",
      "3010100A998PB3",
      "4280201B997PB3",
      "3241002C996PB0",
      "4121203E995PB8",
      "5101070A321GB5",
      "6200693K654PB1",
    ],
    invalid: [
      // check digit +1
      Refused(value: "5010160A001PB1", fault: .checksum),
      // serial digit changed
      Refused(value: "6290264B018PB0", fault: .checksum),
      // region letter C replaced by B
      Refused(value: "5311299B999PB7", fault: .checksum),
      // 13 characters
      Refused(value: "6300471E100PB", fault: .length),
      // 15 characters
      Refused(value: "5150882H000PB20", fault: .length),
      // empty
      Refused(value: "", fault: .length),
      // first digit 0
      Refused(value: "0010160A001PB0", fault: .format),
      // first digit 7
      Refused(value: "7010160A001PB0", fault: .format),
      // lower case (normalise first)
      Refused(value: "6071190k345pb6", fault: .format),
      // letter outside A B C E H K M
      Refused(value: "5280277D678PB8", fault: .format),
      // Cyrillic А instead of Latin A
      Refused(value: "6290296А012PB9", fault: .format),
      // suffix outside PB BA BI GB
      Refused(value: "5090565B900XX3", fault: .format),
      // letter O instead of digit
      Refused(value: "6O70988C501BI4", fault: .format),
      // 31 April
      Refused(value: "5310470A011PB6", fault: .date),
      // 29 February of a common year (2075)
      Refused(value: "6290275B012PB3", fault: .date),
      // day 00
      Refused(value: "5000170C013PB9", fault: .date),
      // month 13
      Refused(value: "6101370E014PB1", fault: .date),
      // 29.02.1800 (1800 is not a leap year)
      Refused(value: "1290200H015PB3", fault: .date),
      // day/month digits transposed
      Refused(value: "1003750E077PB0", fault: .date),
      // inner blank
      Refused(value: "4280201 B997PB3", fault: .length),
    ]
  )

  static let taxpayerNumber = (
    valid: [
      "199990006",
      "199995008",
      "299990002",
      "299995004",
      "399990009",
      "399995000",
      "499990005",
      "499995007",
      "599990001",
      "599995003",
      "699990008",
      "699995012",
      "799990004",
      "799995006",
      "AT9999000",
      "BT9999007",
      "CT9999003",
      "ET9999006",
      "HT9999005",
      "KT9999004",
      "MT9999007",
      "AP9999012",
      "MO9999005",
    ],
    invalid: [
      // check digit +1
      Refused(value: "199990007", fault: .checksum),
      // last serial digit changed
      Refused(value: "299990012", fault: .checksum),
      // digit changed
      Refused(value: "399090009", fault: .checksum),
      // remainder 10: such a number is never issued (check 0 tried)
      Refused(value: "199990050", fault: .checksum),
      // remainder 10 (check 1 tried)
      Refused(value: "299990111", fault: .checksum),
      // 8 characters
      Refused(value: "39999500", fault: .length),
      // 10 characters
      Refused(value: "4999900051", fault: .length),
      // empty
      Refused(value: "", fault: .length),
      // first digit 0
      Refused(value: "099990006", fault: .format),
      // first digit 8
      Refused(value: "899990006", fault: .format),
      // first digit 9
      Refused(value: "999990006", fault: .format),
      // digit then letter
      Refused(value: "1A9990006", fault: .format),
      // letter then digit
      Refused(value: "A19990006", fault: .format),
      // first letter D not used
      Refused(value: "DT9999007", fault: .format),
      // first letter O is allowed only second
      Refused(value: "OT9999007", fault: .format),
      // second letter D not used
      Refused(value: "AD9999007", fault: .format),
      // letter inside the serial
      Refused(value: "CT99X9003", fault: .format),
      // letter form, wrong check digit
      Refused(value: "CT9999006", fault: .checksum),
      // second letter T replaced by P
      Refused(value: "EP9999006", fault: .checksum),
      // hyphen inside
      Refused(value: "1999-9000", fault: .format),
    ]
  )
}
