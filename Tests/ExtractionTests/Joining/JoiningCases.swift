/// Invented affairs in three countries, written for these tests.
extension JoiningCase {
  static let all = [andes, steppe, coast]

  /// Second surnames, a sister with the first of them, two parties of nearly one name.
  static let andes = JoiningCase(
    label: "Second surnames and a split party",
    reports: [
      (
        "2016-03-02",
        """
        LA PAZ, March 2 - Rosaura Choque, leader of the Movement for Water and Land, was elected \
        mayor of Oruro on Tuesday. The National Electoral Court said she had beaten Ernesto Vidal of \
        the Civic Front. Her sister, Inés Choque, watched from the gallery. Choque thanked the \
        miners. Bolivia has not seen such a turnout for years.
        """
      ),
      (
        "2016-03-20",
        """
        Mayor Rosaura Choque Flores has dismissed the head of the Oruro Water Board, Teófilo Arce. \
        Arce belongs to the Civic Front. The MAT, the Movement for Water and Land, welcomed it. E. \
        Vidal called it revenge. The court, the National Electoral Court of Bolivia, did not comment.
        """
      ),
      (
        "2016-09-11",
        """
        The Movement for Water and Land-Renewal held its first congress in Oruro. Inés Choque leads \
        the new party. Rosaura Choque stayed away. Ernesto Vidal Paz of the Civic Front sent a \
        letter, and T. Arce, once head of the Oruro Water Board, came in person.
        """
      ),
    ],
    actors: [
      "1 Rosaura Choque | 2 Rosaura Choque Flores | 3 Rosaura Choque",
      "1 Inés Choque | 3 Inés Choque",
      "1 Ernesto Vidal | 2 E. Vidal | 3 Ernesto Vidal Paz", "2 Teófilo Arce | 3 T. Arce",
      "1 Movement for Water and Land | 2 Movement for Water and Land",
      "3 Movement for Water and Land-Renewal", "1 Civic Front | 2 Civic Front | 3 Civic Front",
      "1 Oruro | 3 Oruro", "2 Oruro Water Board | 3 Oruro Water Board",
    ], recall: 0.8)

  /// One name in three alphabets' spellings, a namesake, an abbreviation without its name.
  static let steppe = JoiningCase(
    label: "Spellings and namesakes",
    reports: [
      (
        "2019-05-06",
        """
        BISHKEK, May 6 - Azamat Zhunusov, chairman of the Northern Trade Council, was arrested on \
        Sunday. The council, known as the NTC, said Zhunusov would appeal. Gulnara Sultanova, who \
        leads the Bar Association of Kyrgyzstan, will defend him.
        """
      ),
      (
        "2019-05-09",
        """
        Friends of Azamat Junusov met in Osh on Wednesday. Bakyt Junusov, a singer who is no \
        relation, led the protest. G. Sultanova of the Bar Association said the NTC had been raided \
        twice. Mrs Sultanova asked for calm.
        """
      ),
      (
        "2019-06-01",
        """
        The trial of A. Djunusov opens in Osh. Sultanova asked the judge to step down. The Northern \
        Trade Council elected Nurlan Sultanov as its new chairman; Sultanov is a banker.
        """
      ),
    ],
    actors: [
      "1 Azamat Zhunusov | 2 Azamat Junusov | 3 A. Djunusov", "2 Bakyt Junusov",
      "1 Gulnara Sultanova | 2 G. Sultanova | 3 Sultanova", "3 Nurlan Sultanov",
      "1 Northern Trade Council | 2 NTC | 3 Northern Trade Council", "2 Osh | 3 Osh",
      "1 Bar Association of Kyrgyzstan | 2 Bar Association",
    ], recall: 0.6)

  /// Father and son of one name, a park and a bank named after them, a couple with one surname.
  static let coast = JoiningCase(
    label: "A family, and what is named after it",
    reports: [
      (
        "2011-11-02",
        """
        ACCRA, Nov 2 - Kojo Amankwah, leader of the Dock Labour Union, met Finance Minister \
        Esi Tawiah on Tuesday. Amankwah asked for higher wages. The Amankwah Memorial Bank lent the \
        union its hall. Ghana imports most of its fuel.
        """
      ),
      (
        "2011-11-05",
        """
        The DLU has marched to Nkrumah Park. Mr Amankwah spoke, and so did his wife, Adwoa Amankwah. \
        E. Tawiah did not receive them. The park was guarded by the Port Police Unit.
        """
      ),
      (
        "2011-12-01",
        """
        Kojo Amankwah Sr, who founded the Dock Labour Union of Ghana, has died in Tema. His son, \
        Kojo Amankwah Jr, leads it now. Mrs Tawiah, the finance minister, will attend. The Port \
        Police Unit closes Nkrumah Park.
        """
      ),
    ],
    actors: [
      "1 Kojo Amankwah | 2 Mr Amankwah | 3 Kojo Amankwah Jr", "2 Adwoa Amankwah",
      "3 Kojo Amankwah Sr",
      "1 Esi Tawiah | 2 E. Tawiah | 3 Tawiah", "1 Amankwah Memorial Bank",
      "1 Dock Labour Union | 2 DLU | 3 Dock Labour Union of Ghana",
      "2 Nkrumah Park | 3 Nkrumah Park", "2 Port Police Unit | 3 Port Police Unit",
    ], recall: 0.6)
}
