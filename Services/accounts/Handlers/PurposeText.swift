import Protos

/// Purposes of reading in words. A purpose without words is shown by its key.
enum PurposeText {
  static func text(_ purpose: String) -> TypeV1.LocalizedText? {
    texts[purpose].map { TypeV1.LocalizedText(be: $0.0, ru: $0.1, en: $0.2) }
  }

  private static let texts: [String: (String, String, String)] = [
    "case-review": ("Разгляд звароту", "Рассмотрение обращения", "Review of an application"),
    "register-lookup": (
      "Запыт звестак з рэгістра", "Запрос сведений из регистра", "Look-up in a register"
    ),
    "register-keeping": ("Вядзенне рэгістра", "Ведение регистра", "Keeping of a register"),
    "enrolment": ("Выдача ключа подпісу", "Выдача ключа подписи", "Issue of a signature key"),
    "document-exchange": (
      "Абмен дакументамі паміж органамі", "Обмен документами между органами",
      "Exchange of documents between bodies"
    ),
  ]
}
