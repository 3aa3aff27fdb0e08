import Card
import Cluster
import PKI
import Protos
import RPC

/// Makes cards: keys here, certificates by `signatures`, as an office that issues ID cards does.
struct CardOffice {
  let signatures: RPCClient

  /// Makes the card of a person, or finishes one whose making was broken off: keys are in the file
  /// before anything is asked for, and a repeated request gives the same certificate.
  func provide(personalNumber: String, pin: [UInt8], at path: String) async throws -> InsertedCard {
    let card =
      Files.exists(path)
      ? try InsertedCard(path: path)
      : try InsertedCard.insert(CardFile.make(holder: personalNumber, pin: pin), at: path)
    let file = try card.read()
    guard file.holder == personalNumber else {
      throw Failure("\(path) is the card of another person")
    }
    for (use, slot) in file.slots where slot.certificate == nil {
      try card.store(try await enrol(personalNumber, use, slot.request), for: use)
    }
    return card
  }

  /// Makes a card in a token.
  func provide(
    personalNumber: String, pin: [UInt8], module: TokenModule, label: String
  ) async throws {
    let (card, requests) = try TokenCard.make(
      module: module, label: label, holder: personalNumber, pin: pin)
    var certificates: [CardKey: Certificate] = [:]
    for (use, request) in requests {
      certificates[use] = try await enrol(personalNumber, use, request.der)
    }
    try card.store(certificates, pin: pin)
  }

  private func enrol(
    _ personalNumber: String, _ use: CardKey, _ request: [UInt8]
  ) async throws -> Certificate {
    let issued = try await SignaturesV1.CertificateServiceClient(signatures).enrolCertificate(
      SignaturesV1.EnrolCertificateRequest(
        requestId: RequestID.of(request), kind: Self.kind(use),
        holder: .personalNumber(personalNumber), certificationRequest: request))
    return try Certificate(der: issued.der)
  }

  private static func kind(_ use: CardKey) -> SignaturesV1.CertificateKind {
    switch use {
    case .authentication: .cardAuthentication
    case .signature: .cardSignature
    }
  }
}
