import PKI

/// The verdict for a person, in the three languages of the suite.
enum VerdictText {
  typealias Text = (be: String, ru: String, en: String)

  static func of(_ report: SignatureReport) -> Text {
    guard let sub = report.subIndication else {
      return (
        "Подпіс сапраўдны.", "Подпись действительна.", "The signature is valid."
      )
    }
    return texts[sub] ?? unclear
  }

  private static let unclear: Text = (
    "Сапраўднасць подпісу вызначыць нельга.", "Действительность подписи определить нельзя.",
    "It can't be determined whether the signature is valid."
  )

  private static let texts: [SignatureReport.SubIndication: Text] = [
    .formatFailure: (
      "Файл не з’яўляецца правільным подпісам.", "Файл не является правильной подписью.",
      "The file is not a proper signature."
    ),
    .hashFailure: (
      "Дакумент зменены пасля падпісання.", "Документ изменён после подписания.",
      "The document was changed after it was signed."
    ),
    .signatureCryptoFailure: (
      "Подпіс зроблены іншым ключом або зменены.", "Подпись сделана другим ключом или изменена.",
      "The signature was made by another key or was changed."
    ),
    .revokedNoProofOfExistence: (
      "Сертыфікат адкліканы, і нішто не даказвае, што подпіс зроблены раней.",
      "Сертификат отозван, и ничто не доказывает, что подпись сделана раньше.",
      "The certificate was revoked, and nothing proves that the signature is older."
    ),
    .revoked: (
      "Подпіс зроблены пасля адклікання сертыфіката.",
      "Подпись сделана после отзыва сертификата.",
      "The signature was made after the certificate was revoked."
    ),
    .revokedAuthorityNoProofOfExistence: (
      "Сертыфікат цэнтра адкліканы.", "Сертификат центра отозван.",
      "The authority's certificate was revoked."
    ),
    .outOfBoundsNoProofOfExistence: (
      "Сертыфікат не дзейнічае цяпер, і нішто не даказвае час подпісу.",
      "Сертификат сейчас не действует, и ничто не доказывает время подписи.",
      "The certificate is not valid now, and nothing proves when the signature was made."
    ),
    .noCertificateChainFound: (
      "Сертыфікат выдадзены невядомым цэнтрам.", "Сертификат выдан неизвестным центром.",
      "The certificate was issued by an unknown authority."
    ),
    .chainConstraintsFailure: (
      "Сертыфікат не прызначаны для подпісу дакументаў.",
      "Сертификат не предназначен для подписи документов.",
      "The certificate is not for signing documents."
    ),
    .tryLater: (
      "Дзеянне сертыфіката прыпынена або яго стан цяпер невядомы.",
      "Действие сертификата приостановлено или его состояние сейчас неизвестно.",
      "The certificate is suspended, or its status is not known now."
    ),
    .signedDataNotFound: (
      "Няма падпісанага дакумента.", "Нет подписанного документа.",
      "The signed document is missing."
    ),
  ]
}
