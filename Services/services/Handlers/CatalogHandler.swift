import Protobuf
import Protos
import RPC

/// Shows the catalogue to everyone.
struct CatalogHandler: ServicesV1.CatalogServiceHandler {
  let engine: Engine

  func listPublicServices(
    _ request: ServicesV1.ListPublicServicesRequest, _ call: ServerCall
  ) async throws -> ServicesV1.ListPublicServicesResponse {
    let size = try Page.size(request.pageSize)
    let start = Int(try Page.number(request.pageToken))
    let all = engine.files.catalogue.offered(on: engine.today).filter {
      request.theme.isEmpty || $0.theme == request.theme
    }
    guard start <= all.count else { throw RPCError(.pageTokenInvalid) }
    let end = min(start + size, all.count)
    var answer = ServicesV1.ListPublicServicesResponse()
    for definition in all[start..<end] { answer.publicServices.append(await message(definition)) }
    if end < all.count { answer.nextPageToken = String(end) }
    return answer
  }

  func searchPublicServices(
    _ request: ServicesV1.SearchPublicServicesRequest, _ call: ServerCall
  ) async throws -> ServicesV1.SearchPublicServicesResponse {
    let size = try Page.size(request.pageSize, default: 20, max: 50)
    var answer = ServicesV1.SearchPublicServicesResponse()
    for found in engine.files.catalogue.search(request.query, on: engine.today, limit: size) {
      answer.publicServices.append(await message(found))
    }
    return answer
  }

  func getPublicService(
    _ request: ServicesV1.GetPublicServiceRequest, _ call: ServerCall
  ) async throws -> ServicesV1.PublicService {
    let id = String(request.name.dropFirst("publicServices/".count))
    guard request.name.hasPrefix("publicServices/"), engine.files.catalogue.contains(id) else {
      throw RPCError(.publicServiceNotFound)
    }
    if request.version != 0 {
      guard let found = engine.files.catalogue.definition(id, version: request.version) else {
        throw RPCError(.versionNotFound)
      }
      return await message(found, withForm: true)
    }
    guard let found = engine.files.catalogue.definition(id, on: engine.today) else {
      throw RPCError(.publicServiceNotFound)
    }
    return await message(found, withForm: true)
  }

  private func message(
    _ definition: ServiceDefinition, withForm: Bool = false
  ) async -> ServicesV1.PublicService {
    var message = ServicesV1.PublicService(
      name: definition.name, code: definition.code, version: definition.version,
      validFrom: definition.validFrom.description,
      validUntil: definition.validUntil?.description ?? "", title: definition.title.message,
      summary: definition.summary.message, theme: definition.theme)
    message.applicants = definition.applicants.map { kind in
      switch kind {
      case .individual: .individual
      case .legalEntity: .legalEntity
      case .entrepreneur: .entrepreneur
      }
    }
    message.assurance = .high
    // Only for show: without identity the catalogue still answers.
    if case .fixed(let unp) = definition.body {
      message.organisation = (try? await engine.neighbours.organisation(unp: unp)) ?? ""
    }
    message.organisationText = definition.bodyText?.message
    message.documents = definition.documents.map { document in
      ServicesV1.RequiredDocument(
        documentId: document.id, title: document.title.message, mandatory: document.isMandatory,
        mediaTypes: document.mediaTypes, maxBytes: document.bytesMax)
    }
    message.fetchedData = definition.fetched.map { rule in
      ServicesV1.FetchedData(
        registerId: rule.register, fields: rule.fields, legalBasis: rule.legalBasis)
    }
    message.fee = ServicesV1.Fee(
      amount: definition.fee.kopecks, currency: definition.fee.currency,
      text: definition.fee.text.message)
    message.decisionTerm = definition.term.message
    message.validityTerm = definition.granted.validity?.message ?? ServicesV1.Term()
    message.resultText = definition.granted.title.message
    message.complaintText = definition.complaint.message
    message.legalBases = definition.legalBases
    if withForm {
      message.formSchema = GoogleProtobuf.Struct(definition.form.schemaSource)
      message.formLayout = GoogleProtobuf.Struct(definition.form.layoutSource)
    }
    return message
  }
}
