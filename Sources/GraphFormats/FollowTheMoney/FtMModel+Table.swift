extension FtMModel {
  /// FollowTheMoney 4.11: `SCHEMA < PARENTS edge SOURCE TARGET`, then the properties that the
  /// schema adds. A property is a text unless it says `:name`, `:date`, `:url`, `:code` (values
  /// that followthemoney rewrites or refuses: countries, numbers, languages) or `:SCHEMA` (a
  /// reference).
  static let table = """
    Address < Thing
      city full:code googlePlaceId:code latitude:code longitude:code osmId:code
      postOfficeBox postalCode region remarks state street street2
    Airplane < Vehicle
      icaoCode:code manufacturer serialNumber:code
    Analyzable abstract
      companiesMentioned:name detectedCountry:code detectedLanguage:code emailMentioned:code
      ibanMentioned:code ipMentioned:code locationMentioned:code namesMentioned:name
      peopleMentioned:name phoneMentioned:code
    Article < Document
    Asset < Thing Value
    Associate < Interval edge person associate
      associate:Person person:Person relationship
    Audio < Document
      duration:code samplingRate:code
    BankAccount < Asset
      accountNumber:code accountType balance:code balanceDate:date bank:Organization
      bankAddress bankName bic:code closingDate:date iban:code maxBalance:code
      maxBalanceDate:date openingDate:date
    Call < Interval
      caller:LegalEntity callerNumber:code duration:code receiver:LegalEntity
      receiverNumber:code
    CallForTenders < Interval Thing
      authority:LegalEntity authorityReferenceId:code awardNoticeDate:date awardedInLots
      awardingDate:date callId:code certificationCheck clarificationDeadline:date
      contractNoticeDate:date cpvCode:code directive euFunding evaluationMechanism
      fallsUnderGPPScope involvesOutcome lotsNames maximumNumberOfLots:code multipleTenders
      numberOfLots:code nutsCode:code onBehalfOf:LegalEntity paymentOptions procedure
      procurementType publicationDate:date relationToThreshold reverseAuctionsIncluded
      submissionDeadline:date tedUrl:url tenderers:LegalEntity tendersForLots title
    Company < Asset Organization
      bikCode:code caemCode capital:code cikCode:code coatoCode:code fnsCode:code fssCode
      ipoCode:code irsCode:code isinCode:code jibCode:code kppCode:code mbsCode:code
      okopfCode oksmCode pfrNumber:code ricCode:code ticker:code voenCode:code
    Contract < Asset
      authority:LegalEntity cancelled classification contractDate:date criteria
      language:code method noticeId numberAwards procedure procedureNumber project:Project
      status title type
    ContractAward < Interest Value edge contract supplier
      amended callForTenders:CallForTenders contract:Contract cpvCode:code decisionReason
      documentNumber documentType lotNumber nutsCode:code supplier:LegalEntity
    Control < Interest edge controller controlled
      controlType controlled:LegalEntity controller:LegalEntity legalBasis
    CourtCase < Thing
      caseNumber:code category closeDate:date court fileDate:date status type
    CourtCaseParty < Interest edge party case
      case:CourtCase party:Thing
    CryptoWallet < Thing Value
      accountId:code balance:code balanceDate:date blockchain creationDate:date
      cryptoAddress:code currencySymbol custodyType holder:LegalEntity managingExchange
      privateKey publicKey:code
    Debt < Interval Value edge debtor creditor
      creditor:LegalEntity debtor:LegalEntity
    Directorship < Interest edge director organization
      director:LegalEntity organization:Organization secretary
    Document < Analyzable Thing
      ancestors:Folder author authoredAt:date bodyText contentHash:code crawler date:date
      encoding extension fileName fileSize:code generator language:code messageId
      mimeType:code parent:Folder processedAt:date processingAgent processingError
      processingStatus publishedAt:date title translatedLanguage:code translatedText
    Documentation < Interest edge document entity
      document:Document entity:Thing
    EconomicActivity < Interval
      bankAccount:BankAccount bankForeign:BankAccount bankRub:BankAccount ccdNumber:code
      ccdValue contract:Contract contractHolder:LegalEntity customsAmount customsProcedure
      declarant:LegalEntity departureCountry:code destinationCountry:code
      directionOfTransportation dollarExchRate goodsDescription invoiceAmount
      originCountry:code receiver:LegalEntity sender:LegalEntity tradingCountry:code
      transport:Vehicle vedCode:code vedCodeDescription
    Email < Folder HyperText PlainText
      bcc cc emitters:LegalEntity from headers:code inReplyTo inReplyToEmail:Email
      recipients:LegalEntity sender subject threadTopic to
    Employment < Interest edge employee employer
      employee:Person employer:Organization
    Event < Analyzable Interval Thing
      important involved:LegalEntity location:code organizer:LegalEntity
    Family < Interval edge person relative
      person:Person relationship relative:Person
    Folder < Document
    HyperText < Document
      bodyHtml
    Identification < Interval
      authority country:code holder:LegalEntity number:code type
    Image < Document
      credit pictured:Person
    Interest < Interval abstract
      role status
    Interval abstract
      alephUrl:url date:date description endDate:date indexText modifiedAt:date
      namesMentioned:name proof:Document publisher publisherUrl:url recordId
      retrievedAt:date sourceUrl:url startDate:date summary
    LegalEntity < Thing
      abbreviation:name brightQueryId:code brightQueryOrgId:code bvdId:code classification
      dissolutionDate:date dunsCode:code email:code icijId idNumber:code
      incorporationDate:date innCode:code jurisdiction:code legalForm leiCode:code
      licenseNumber:code mainCountry:code npiCode:code ogrnCode:code okpoCode:code
      okvedCode:code opencorporatesUrl:url parent:LegalEntity phone:code
      registrationNumber:code sayariId:code sector status swiftBic:code taxNumber:code
      taxStatus uniqueEntityId:code uscCode:code vatCode:code website:url
    License < Contract
      area:code commodities reviewDate
    Membership < Interest edge member organization
      member:LegalEntity organization:Organization
    Mention
      contextCountry:code contextEmail:code contextPhone:code detectedSchema
      document:Document name:name resolved:LegalEntity
    Message < Folder HyperText Interval PlainText
      inReplyTo inReplyToMessage:Message metadata:code recipientAccount:UserAccount
      recipients:LegalEntity sender:LegalEntity senderAccount:UserAccount subject
      threadTopic
    Note < Analyzable Thing
      entity:Thing
    Occupancy < Interval edge holder post
      constituency declarationDate:date electionDate:date holder:Person periodEnd:date
      periodStart:date politicalGroup post:Position status
    Organization < LegalEntity
      cageCode:code giiNumber:code imoNumber:code permId:code
    Ownership < Interest edge owner asset
      asset:Asset legalBasis owner:LegalEntity ownershipType percentage sharesCount
      sharesCurrency sharesType sharesValue
    Package < Folder
    Page
      bodyText detectedLanguage:code document:Pages index:code indexText translatedText
      translatedTextLanguage
    Pages < Document
      pdfHash:code
    Passport < Identification
      birthDate:date birthPlace gender:code givenName passportNumber:code
      personalNumber:code surname
    Payment < Interval Value edge payer beneficiary
      beneficiary:LegalEntity beneficiaryAccount:BankAccount contract:Contract
      payer:LegalEntity payerAccount:BankAccount programme project:Project purpose
      sequenceNumber transactionNumber
    Person < LegalEntity
      appearance biography birthCountry:code birthDate:date birthPlace citizenship:code
      deathDate:date education ethnicity eyeColor fatherName firstName gender:code hairColor
      height:code lastName middleName motherName nameSuffix nationality:code
      passportNumber:code political position profession religion secondName
      socialSecurityNumber:code spokenLanguage:code title weight:code
    PlainText < Document
    Position < Thing
      dissolutionDate:date inceptionDate:date numberOfSeats:code organization:Organization
      subnationalArea
    Project < Interval Thing Value
      goal phase projectId:code status
    ProjectParticipant < Interest edge participant project
      participant:LegalEntity project:Project
    PublicBody < Organization
    RealEstate < Asset
      area:code cadastralCode:code censusBlock createDate:date encumbrance landType
      latitude:code longitude:code parent:RealEstate propertyType registrationNumber:code
      tenure titleNumber:code
    Representation < Interest edge agent client
      agent:LegalEntity client:LegalEntity
    Risk < Interval
      authority country:code duration:code entity:Thing listingDate:date program
      programId:code programUrl:url reason status topics:code
    Sanction < Interval
      authority authorityId:code country:code duration:code entity:Thing listingDate:date
      program programId:code programUrl:url provisions reason status unscId:code
    Security < Asset
      classification collateral figiCode:code isin:code issueDate:date issuer:LegalEntity
      maturityDate:date registrationNumber:code ticker:code type
    Similar
      candidate:Thing confidenceScore:code criteria match:Thing matcher
    Succession < Interest edge predecessor successor
      predecessor:LegalEntity successor:LegalEntity
    Table < Document
      columns:code csvHash:code rowCount:code
    TaxRoll < Interval
      birthDate:date country:code givenName income surname taxPaid taxee:LegalEntity wealth
    Territory < Thing
      fipsCode:code level nutsCode:code partOf:Territory territoryCode:code zipCode:code
    Thing abstract
      address:code addressEntity:Address alephUrl:url alias:name country:code createdAt:date
      description indexText keywords modifiedAt:date name:name notes previousName:name
      program programId:code proof:Document publisher publisherUrl:url retrievedAt:date
      riskSource:Thing sourceUrl:url summary topics:code weakAlias:name wikidataId:code
      wikipediaUrl:url
    Trip < Event
      endLocation:Address startLocation:Address vehicle:Vehicle
    UnknownLink < Interest edge subject object
      object:Thing subject:Thing
    UserAccount < Thing
      email:code ipAddress:code owner:LegalEntity password phone:code service username
    Value abstract
      amount:code amountEur:code amountUsd:code currency
    Vehicle < Asset
      buildDate:date deregistrationDate:date model operator:LegalEntity owner:LegalEntity
      registrationDate:date registrationNumber:code type
    Vessel < Vehicle
      callSign:code crsNumber:code deadweightTonnage:code flag:code
      grossRegisteredTonnage:code imoNumber:code mmsi:code nameChangeDate:date
      navigationArea pastFlags:code pastTypes registrationPort tonnage:code
    Video < Document
      duration:code
    Workbook < Folder
    """
}
