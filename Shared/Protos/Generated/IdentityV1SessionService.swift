// Generated from talaka/identity/v1/session_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Asks for a challenge.
  public struct CreateChallengeRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__create_challenge_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CreateChallengeRequest.self)
      talaka__identity__v1__create_challenge_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.CreateChallengeRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives a challenge.
  public struct CreateChallengeResponse: Protobuf.Message, Equatable {
    /// The resource name: `challenges/{challenge}`. Keep it secret: who knows it may answer.
    public var challenge: String
    /// The nonce for web-eid.js: 32 random bytes in base64, 44 characters.
    public var nonce: String
    /// Until when it can be answered.
    public var expireTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__create_challenge_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CreateChallengeResponse.self)
      let field1: String = try FromC.text(c.pointee.challenge)
      let field2: String = try FromC.text(c.pointee.nonce)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.expire_time)
      return Self(
        challenge: field1,
        nonce: field2,
        expireTime: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CreateChallengeResponse.self)
      talaka__identity__v1__create_challenge_response__init(c)
      c.pointee.challenge = arena.text(self.challenge)
      c.pointee.nonce = arena.text(self.nonce)
      if let value = self.expireTime { c.pointee.expire_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.CreateChallengeResponse {
  public init() {
    self.init(
      challenge: "",
      nonce: "",
      expireTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    challenge: String = "",
    nonce: String = "",
    expireTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      challenge: challenge,
      nonce: nonce,
      expireTime: expireTime,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Answers a challenge.
  public struct CreateSessionRequest: Protobuf.Message, Equatable {
    /// The challenge: `challenges/{challenge}`.
    public var challenge: String
    /// The Web eID authentication token as JSON text, just as web-eid.js gave it; 100 to 10,000
    /// bytes.
    public var authToken: String
    /// For whom the user acts: `organisations/{organisation}`; empty for own matters.
    public var organisation: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__create_session_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CreateSessionRequest.self)
      let field1: String = try FromC.text(c.pointee.challenge)
      let field2: String = try FromC.text(c.pointee.auth_token)
      let field3: String = try FromC.text(c.pointee.organisation)
      return Self(
        challenge: field1,
        authToken: field2,
        organisation: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__CreateSessionRequest.self)
      talaka__identity__v1__create_session_request__init(c)
      c.pointee.challenge = arena.text(self.challenge)
      c.pointee.auth_token = arena.text(self.authToken)
      c.pointee.organisation = arena.text(self.organisation)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.CreateSessionRequest {
  public init() {
    self.init(
      challenge: "",
      authToken: "",
      organisation: "",
      unknownFields: UnknownFields())
  }

  public init(
    challenge: String = "",
    authToken: String = "",
    organisation: String = ""
  ) {
    self.init(
      challenge: challenge,
      authToken: authToken,
      organisation: organisation,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Goes on with a session.
  public struct RefreshSessionRequest: Protobuf.Message, Equatable {
    /// The refresh token.
    public var refreshToken: String
    /// For whom the user acts from now on: `organisations/{organisation}`; `organisations/-` for own
    /// matters; empty: as before.
    public var organisation: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__refresh_session_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RefreshSessionRequest.self)
      let field1: String = try FromC.text(c.pointee.refresh_token)
      let field2: String = try FromC.text(c.pointee.organisation)
      return Self(
        refreshToken: field1,
        organisation: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RefreshSessionRequest.self)
      talaka__identity__v1__refresh_session_request__init(c)
      c.pointee.refresh_token = arena.text(self.refreshToken)
      c.pointee.organisation = arena.text(self.organisation)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RefreshSessionRequest {
  public init() {
    self.init(
      refreshToken: "",
      organisation: "",
      unknownFields: UnknownFields())
  }

  public init(
    refreshToken: String = "",
    organisation: String = ""
  ) {
    self.init(
      refreshToken: refreshToken,
      organisation: organisation,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives the tokens of a session.
  public struct SessionTokens: Protobuf.Message, Equatable {
    /// The session.
    public var session: IdentityV1.Session?
    /// The access token, a JWT signed with ES256, at most 10 minutes.
    public var accessToken: String
    /// When the access token ends.
    public var accessExpireTime: GoogleProtobuf.Timestamp?
    /// The refresh token, 256 random bits, single use.
    public var refreshToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__session_tokens__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__SessionTokens.self)
      let field1: IdentityV1.Session? = try FromC.message(c.pointee.session)
      let field2: String = try FromC.text(c.pointee.access_token)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.access_expire_time)
      let field4: String = try FromC.text(c.pointee.refresh_token)
      return Self(
        session: field1,
        accessToken: field2,
        accessExpireTime: field3,
        refreshToken: field4,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__SessionTokens.self)
      talaka__identity__v1__session_tokens__init(c)
      if let value = self.session { c.pointee.session = arena.message(value) }
      c.pointee.access_token = arena.text(self.accessToken)
      if let value = self.accessExpireTime { c.pointee.access_expire_time = arena.message(value) }
      c.pointee.refresh_token = arena.text(self.refreshToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.SessionTokens {
  public init() {
    self.init(
      session: nil,
      accessToken: "",
      accessExpireTime: nil,
      refreshToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    session: IdentityV1.Session? = nil,
    accessToken: String = "",
    accessExpireTime: GoogleProtobuf.Timestamp? = nil,
    refreshToken: String = ""
  ) {
    self.init(
      session: session,
      accessToken: accessToken,
      accessExpireTime: accessExpireTime,
      refreshToken: refreshToken,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Asks for the user's sessions.
  public struct ListSessionsRequest: Protobuf.Message, Equatable {
    /// How many, at most 200; 0 means 50.
    public var pageSize: Int32
    /// Where to go on, from the last answer.
    public var pageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__list_sessions_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListSessionsRequest.self)
      let field1: Int32 = c.pointee.page_size
      let field2: String = try FromC.text(c.pointee.page_token)
      return Self(
        pageSize: field1,
        pageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListSessionsRequest.self)
      talaka__identity__v1__list_sessions_request__init(c)
      c.pointee.page_size = self.pageSize
      c.pointee.page_token = arena.text(self.pageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ListSessionsRequest {
  public init() {
    self.init(
      pageSize: 0,
      pageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    pageSize: Int32 = 0,
    pageToken: String = ""
  ) {
    self.init(
      pageSize: pageSize,
      pageToken: pageToken,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives a page of sessions.
  public struct ListSessionsResponse: Protobuf.Message, Equatable {
    /// The sessions.
    public var sessions: [IdentityV1.Session]
    /// For the next page; empty at the end.
    public var nextPageToken: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__list_sessions_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListSessionsResponse.self)
      let field1: [IdentityV1.Session] = try FromC.messages(c.pointee.sessions, c.pointee.n_sessions)
      let field2: String = try FromC.text(c.pointee.next_page_token)
      return Self(
        sessions: field1,
        nextPageToken: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__ListSessionsResponse.self)
      talaka__identity__v1__list_sessions_response__init(c)
      c.pointee.sessions = arena.messages(self.sessions)
      c.pointee.n_sessions = self.sessions.count
      c.pointee.next_page_token = arena.text(self.nextPageToken)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.ListSessionsResponse {
  public init() {
    self.init(
      sessions: [],
      nextPageToken: "",
      unknownFields: UnknownFields())
  }

  public init(
    sessions: [IdentityV1.Session] = [],
    nextPageToken: String = ""
  ) {
    self.init(
      sessions: sessions,
      nextPageToken: nextPageToken,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Ends a session.
  public struct EndSessionRequest: Protobuf.Message, Equatable {
    /// `sessions/{session}`, or `sessions/current`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__end_session_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__EndSessionRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__EndSessionRequest.self)
      talaka__identity__v1__end_session_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.EndSessionRequest {
  public init() {
    self.init(
      name: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = ""
  ) {
    self.init(
      name: name,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Says that the session has ended.
  public struct EndSessionResponse: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__end_session_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__EndSessionResponse.self)
      talaka__identity__v1__end_session_response__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.EndSessionResponse {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Asks for the keys.
  public struct GetJwksRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__get_jwks_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetJwksRequest.self)
      talaka__identity__v1__get_jwks_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.GetJwksRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Gives the keys, in the shape of RFC 7517.
  public struct GetJwksResponse: Protobuf.Message, Equatable {
    /// The keys.
    public var keys: [IdentityV1.Jwk]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__get_jwks_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetJwksResponse.self)
      let field1: [IdentityV1.Jwk] = try FromC.messages(c.pointee.keys, c.pointee.n_keys)
      return Self(
        keys: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__GetJwksResponse.self)
      talaka__identity__v1__get_jwks_response__init(c)
      c.pointee.keys = arena.messages(self.keys)
      c.pointee.n_keys = self.keys.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.GetJwksResponse {
  public init() {
    self.init(
      keys: [],
      unknownFields: UnknownFields())
  }

  public init(
    keys: [IdentityV1.Jwk] = []
  ) {
    self.init(
      keys: keys,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Asks for ended sessions.
  public struct WatchRevocationsRequest: Protobuf.Message, Equatable {
    /// The number of the last revocation that the receiver holds; 0 for all that still matter.
    public var afterSequence: UInt64
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__watch_revocations_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__WatchRevocationsRequest.self)
      let field1: UInt64 = c.pointee.after_sequence
      return Self(
        afterSequence: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__WatchRevocationsRequest.self)
      talaka__identity__v1__watch_revocations_request__init(c)
      c.pointee.after_sequence = self.afterSequence
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.WatchRevocationsRequest {
  public init() {
    self.init(
      afterSequence: 0,
      unknownFields: UnknownFields())
  }

  public init(
    afterSequence: UInt64 = 0
  ) {
    self.init(
      afterSequence: afterSequence,
      unknownFields: UnknownFields())
  }
}

extension IdentityV1 {
  /// Is an ended session, or a sign of life.
  public struct RevocationUpdate: Protobuf.Message, Equatable {
    /// The number of this revocation; in a heartbeat that of the last one.
    public var sequence: UInt64
    /// The ended session: `sessions/{session}`; empty in a heartbeat.
    public var session: String
    /// When its last token would have ended; the receiver may forget it then.
    public var forgetTime: GoogleProtobuf.Timestamp?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__identity__v1__revocation_update__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RevocationUpdate.self)
      let field1: UInt64 = c.pointee.sequence
      let field2: String = try FromC.text(c.pointee.session)
      let field3: GoogleProtobuf.Timestamp? = try FromC.message(c.pointee.forget_time)
      return Self(
        sequence: field1,
        session: field2,
        forgetTime: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Identity__V1__RevocationUpdate.self)
      talaka__identity__v1__revocation_update__init(c)
      c.pointee.sequence = self.sequence
      c.pointee.session = arena.text(self.session)
      if let value = self.forgetTime { c.pointee.forget_time = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension IdentityV1.RevocationUpdate {
  public init() {
    self.init(
      sequence: 0,
      session: "",
      forgetTime: nil,
      unknownFields: UnknownFields())
  }

  public init(
    sequence: UInt64 = 0,
    session: String = "",
    forgetTime: GoogleProtobuf.Timestamp? = nil
  ) {
    self.init(
      sequence: sequence,
      session: session,
      forgetTime: forgetTime,
      unknownFields: UnknownFields())
  }
}
