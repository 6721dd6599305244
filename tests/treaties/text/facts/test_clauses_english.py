"""Closing clauses, final articles, notes and acts in English, each with all that they say."""

import pytest

from tests.treaties.text.facts.clauses import read, told

CLAUSES = [
    (
        ["This Basic Agreement shall enter into force upon signature.", "This Basic Agreement may be terminated by either party upon written notice to the other party and shall terminate sixty days after receipt of such notice.", "C: IN WITNESS WHEREOF the undersigned, duly appointed representatives, have, on behalf of the parties, signed the present agreement at Copenhagen on the 21st day of September 1995 in three originals in the English, Kazakh and Russian languages. In case of doubt the English text shall prevail."],
        "signed 1995-09-21 Copenhagen; in_force_on 1995-09-21; entry signature; notice P60D; authentic en kk ru; prevailing en",
    ),
    (
        ["This Agreement shall enter into force on the thirtieth day after the date of its signature.", "C: Done at Astana this 5th day of May, 2011, in two originals, each in the Kazakh, English and Russian languages, all texts being equally authentic."],
        "signed 2011-05-05 Astana; entry signature; authentic kk en ru",
    ),
    (
        ["This Agreement shall enter into force on the date of receipt through diplomatic channels of the last written notification by which the Parties inform each other of the completion of their internal procedures.", "This Agreement shall remain in force for an initial period of five (5) years and shall thereafter be automatically renewed for successive periods of five (5) years unless either Party notifies the other in writing of its intention to terminate it at least six (6) months prior to the expiry of the respective period."],
        "entry notification; duration P5Y; notice P6M",
    ),
    (
        ["The Treaty shall be ratified and shall enter into force on the thirtieth day following the exchange of instruments of ratification.", "It shall remain in force for ten years and shall continue in force thereafter until terminated by either Party on one year's written notice."],
        "entry ratification; duration P10Y; notice P1Y",
    ),
    (
        ["The Agreement shall be applied provisionally from the date of signature and shall enter into force upon the exchange of diplomatic notes confirming its approval.", "C: DONE in duplicate at Washington, this 17th day of December, 1997, in the English language."],
        "signed 1997-12-17 Washington; entry notification; authentic en; provisional",
    ),
    (
        ["This Convention shall enter into force on the ninetieth day after the date of deposit of the fiftieth instrument of ratification, acceptance, approval or accession.", "A State Party may denounce this Convention by written notification to the Secretary-General of the United Nations. Such denunciation shall become effective one year after the date of receipt of the notification by the Secretary-General.", "The original of this Convention, of which the Arabic, Chinese, English, French, Russian and Spanish texts are equally authentic, shall be deposited with the Secretary-General of the United Nations."],
        "entry deposit; notice P1Y; authentic ar zh en fr ru es",
    ),
    (
        ["Any Party may, at any time, denounce this Convention by means of a notification addressed to the Secretary General of the Council of Europe. Such denunciation shall become effective on the first day of the month following the expiration of a period of three months after the date of receipt of the notification by the Secretary General.", "C: Done at Strasbourg, this 8th day of November 1990, in English and in French, both texts being equally authentic, in a single copy which shall be deposited in the archives of the Council of Europe."],
        "signed 1990-11-08 Strasbourg; notice P3M; authentic en fr",
    ),
    (
        ["C: IN WITNESS WHEREOF, the parties hereto, acting through their duly authorized representatives, have caused this Agreement to be signed in their respective names in Astana, Republic of Kazakhstan, on May 12, 2010."],
        "signed 2010-05-12 Astana",
    ),
    (
        ["C: Done at Shanghai on 15 June 2001 in a single copy in the Chinese and Russian languages, both texts being equally authentic."],
        "signed 2001-06-15 Shanghai; authentic zh ru",
    ),
    (
        ["Upon entry into force of this Agreement the Agreement between the Government of the Republic of Kazakhstan and the Government of the French Republic on Tea, signed at Paris on 23 September 1992, shall cease to have effect."],
        "ends 1992-09-23",
    ),
    (
        ["Upon the entry into force of this Treaty the following treaties shall cease to be in force:", "(a) the Agreement on Milk, signed at Minsk on 9 October 1992;", "(b) the Protocol on Sugar of 12 April 1996."],
        "ends 1992-10-09 1996-04-12",
    ),
    (
        ["This Protocol shall terminate simultaneously with the Agreement of 5 May 2011 between the Parties."],
        "",
    ),
    (
        ["This Memorandum shall become effective on the date of signature and remain in effect for three years. Either Party may terminate it by giving ninety days' prior written notice to the other Party.", "C: Signed in Tokyo on March 6, 2008, in duplicate, in the English language."],
        "signed 2008-03-06 Tokyo; in_force_on 2008-03-06; entry signature; duration P3Y; notice P90D; authentic en",
    ),
    (
        ["C: Done at Belgrade on 7 October 2010 in two originals in the Kazakh, Serbian, Russian and English languages. In case of divergence in interpretation, the English text shall be used."],
        "signed 2010-10-07 Belgrade; authentic kk sr ru en; prevailing en",
    ),
    (
        ["I have further the honour to propose that the present Note and Your Excellency's Note in reply, written in the Russian and English languages, both texts being equally authentic, shall constitute an agreement between the two Governments, which shall enter into force on the date of Your Excellency's Note in reply."],
        "entry notification; authentic ru en",
    ),
    (
        ["T: Agreement between the Republic of Kazakhstan and Canada on Tea", "T: (Ottawa, 13 November 2013)", "T: (Entered into force on 14 August 2014 - Bulletin of International Treaties of the Republic of Kazakhstan, 2014, No. 5, Art. 51)"],
        "parties KZ CA; signed 2013-11-13 Ottawa; in_force_on 2014-08-14; publication Bulletin of International Treaties of the Republic of Kazakhstan, 2014, No. 5, Art. 51",
    ),
    (
        ["X: On ratification of the Convention on Tea", "X: Law of the Republic of Kazakhstan dated 4 February 2009 No. 135-IV", "X: To ratify the Convention on Tea, done at Geneva on 5 May 1999, with the following reservation:", "X: \"The Republic of Kazakhstan is not bound by Article 12\"."],
        "act law parliament 135-IV 2009-02-04; signed 1999-05-05 Geneva; reservations 1",
    ),
    (
        ["N: I hereby certify that this is a true and accurate translation of the original."],
        "translation",
    ),
    (
        ["N: Footnote. The Agreement as amended by the Protocol of 11 April 2017; by the Law of the Republic of Kazakhstan dated 12 March 2018 No. 143-VI."],
        "amended  2017-04-11 143-VI 2018-03-12",
    ),
    (
        ["N: Note. The Agreement was terminated on 1 January 2015."],
        "ended",
    ),
    (
        ["C: Done in Moscow on the twenty-fifth day of May, two thousand and six, in two copies in the Kazakh and Russian languages, both texts being equally valid."],
        "signed 2006-05-25 Moscow; authentic kk ru",
    ),
    (
        ["This Agreement shall remain in force for the first five years after its entry into force."],
        "duration P5Y",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "facts"), CLAUSES)
def test_all_that_clauses_say(lines, facts):
    assert told(read("en", lines)) == facts
