import Print
import Protobuf

/// All that the papers of a decision say.
struct DecisionPaper: Sendable {
  let definition: ServiceDefinition
  let language: Language
  let caseName: String
  let caseNumber: String
  let caseDay: CivilDay
  let isGranted: Bool
  let grounds: String
  let answers: JSONValue
  let result: JSONValue
  let applicant: ApplicantDetails
  let applicantName: String
  let organisation: String
  let bodyTitle: String
  let number: String
  let day: CivilDay
  let validUntil: CivilDay?
  let code: String
  let verificationAddress: String
  let createdSeconds: Int64

  private var rule: DecisionRule { isGranted ? definition.granted : definition.refused }

  var paragraphs: [String] {
    (rule.template[language]?.filled(value) ?? []).filter { !$0.isEmpty }
  }

  private func value(_ path: String, _ filter: Template.Filter?) -> String {
    switch path {
    case "applicant.title": return applicant.title
    case "applicant.number": return applicant.number
    case "applicant.address": return applicant.address
    case "body.title": return bodyTitle
    case "case.number": return caseNumber
    case "case.date": return filter == .date ? caseDay.onPaper : caseDay.description
    case "decision.number": return number
    case "decision.date": return filter == .date ? day.onPaper : day.description
    case "decision.grounds": return grounds
    default: break
    }
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return "" }
    let isAnswer = parts[0] == "answers"
    let form = isAnswer ? definition.form : rule.result
    return text((isAnswer ? answers : result)[parts[1]] ?? .null, parts[1], form, filter)
  }

  private func text(
    _ value: JSONValue, _ name: String, _ form: Form, _ filter: Template.Filter?
  ) -> String {
    switch value {
    case .array(let list):
      return list.map { text($0, name, form, filter) }.joined(separator: "; ")
    case .string(let string):
      switch filter {
      case .date: return CivilDay(string)?.onPaper ?? string
      case .label: return form.label(of: name, value: string)?[language] ?? string
      default: return string
      }
    case .number(let number):
      if filter == .money, let kopecks = number.integer(as: Int64.self) {
        return Template.money(kopecks, language)
      }
      return CanonicalJSON.number(number.double ?? 0)
    case .bool(let flag):
      let words: LocalText =
        flag ? LocalText("так", "да", "yes") : LocalText("не", "нет", "no")
      return words[language]
    default: return ""
    }
  }

  /// The decision for people.
  var document: PrintedDocument {
    let words = PaperWords(language)
    var blocks: [Block] = [
      .title(rule.title[language]),
      .sides(Text("№ \(number)", .bold), Text(day.onPaper, .bold)),
      .facts([
        Fact(words.applicant, Text(applicant.title)),
        Fact(words.numberOfApplicant, Text(applicant.number)),
        Fact(words.application, Text("№ \(caseNumber), \(caseDay.onPaper)")),
        Fact(words.service, Text("\(definition.code) \(definition.title[language])")),
        Fact(words.decision, Text(isGranted ? words.granted : words.refused, .bold)),
      ]),
    ]
    blocks += paragraphs.map { .paragraph(Text($0)) }
    if isGranted, !grounds.isEmpty {
      blocks.append(.paragraph(Text("\(words.grounds): \(grounds)")))
    }
    if let validUntil {
      blocks.append(.paragraph(Text("\(words.validUntil) \(validUntil.onPaper)")))
    }
    blocks.append(.paragraph(Text(definition.complaint[language], .quiet)))
    return PrintedDocument(
      title: "\(rule.title[language]) № \(number)", author: bodyTitle,
      createdSeconds: createdSeconds, language: language.rawValue,
      letterhead: PrintedDocument.Letterhead(names: [bodyTitle]), blocks: blocks,
      verification: PrintedDocument.Verification(
        address: verificationAddress, title: words.verification,
        lines: [Text(code, .fixed), Text(words.howToVerify, .quiet)]),
      footer: "№ \(number)",
      pageWords: PrintedDocument.PageWords(page: words.page, of: "/"))
  }

  /// The decision for machines, canonical; it names the PDF by its digest.
  func json(pdfDigest: String) -> [UInt8] {
    CanonicalJSON.bytes([
      "format": "talaka-decision/1", "case": .string(caseName),
      "application_number": .string(caseNumber),
      "application_date": .string(caseDay.description), "number": .string(number),
      "date": .string(day.description), "outcome": isGranted ? "GRANTED" : "REFUSED",
      "service": .string(definition.name),
      "service_version": .number(JSONNumber(definition.version)),
      "organisation": .string(organisation), "organisation_title": .string(bodyTitle),
      "applicant": .string(applicantName), "applicant_title": .string(applicant.title),
      "applicant_number": .string(applicant.number), "language": .string(language.rawValue),
      "grounds": .string(grounds), "result": result,
      "text": .array(paragraphs.map { .string($0) }),
      "valid_until": validUntil.map { .string($0.description) } ?? .null,
      "verification_code": .string(code), "pdf_sha256": .string(pdfDigest),
    ])
  }
}

/// All that an inquiry to another body says.
struct InquiryPaper: Sendable {
  let language: Language
  let bodyTitle: String
  let recipientTitle: String
  let number: String
  let day: CivilDay
  let service: String
  let applicant: ApplicantDetails
  let question: String
  let answerDue: CivilDay?
  let createdSeconds: Int64

  var document: PrintedDocument {
    let words = PaperWords(language)
    var blocks: [Block] = [
      .sides(Text("№ \(number)\n\(day.onPaper)"), Text(recipientTitle, .bold)),
      .title(words.inquiry),
      .facts([
        Fact(words.service, Text(service)), Fact(words.applicant, Text(applicant.title)),
        Fact(words.numberOfApplicant, Text(applicant.number)),
      ]),
    ]
    blocks += question.split(separator: "\n").map { .paragraph(Text(String($0))) }
    if let answerDue {
      blocks.append(.paragraph(Text("\(words.answerUntil) \(answerDue.onPaper)", .bold)))
    }
    return PrintedDocument(
      title: "\(words.inquiry) № \(number)", author: bodyTitle, createdSeconds: createdSeconds,
      language: language.rawValue, letterhead: PrintedDocument.Letterhead(names: [bodyTitle]),
      blocks: blocks, footer: "№ \(number)",
      pageWords: PrintedDocument.PageWords(page: words.page, of: "/"))
  }
}

/// The fixed words of papers.
private struct PaperWords {
  let language: Language
  init(_ language: Language) { self.language = language }

  private func pick(_ be: String, _ ru: String, _ en: String) -> String {
    LocalText(be, ru, en)[language]
  }

  var applicant: String { pick("Заяўнік", "Заявитель", "Applicant") }
  var numberOfApplicant: String { pick("Нумар", "Номер", "Number") }
  var application: String { pick("Заява", "Заявление", "Application") }
  var service: String { pick("Працэдура", "Процедура", "Procedure") }
  var decision: String { pick("Рашэнне", "Решение", "Decision") }
  var granted: String { pick("задаволіць", "удовлетворить", "granted") }
  var refused: String { pick("адмовіць", "отказать", "refused") }
  var grounds: String { pick("Падстава", "Основание", "Grounds") }
  var validUntil: String { pick("Дзейнічае да", "Действует до", "Valid until") }
  var page: String { pick("Старонка", "Страница", "Page") }
  var inquiry: String { pick("Запыт", "Запрос", "Inquiry") }
  var answerUntil: String { pick("Адказ просім да", "Ответ просим до", "Please answer by") }
  var verification: String {
    pick("Праверка рашэння", "Проверка решения", "Verify this decision")
  }
  var howToVerify: String {
    pick(
      "Адскануйце код або ўвядзіце яго на партале.", "Отсканируйте код или введите его на портале.",
      "Scan the code or type it in at the portal.")
  }
}
