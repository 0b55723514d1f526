"""How far a purchase is by subject, verb, tense and denial."""

from __future__ import annotations

import pytest

from extractors.progress_grammar import told_progress

TOLD = {
    "De procedure voor Dagbehandeling schorten wij op tot de uitspraak.": ["suspended"],
    "De verwerving is tijdelijk stilgezet.": ["suspended"],
    "Perceel 3 hebben we even geparkeerd.": ["suspended"],
    "Het perceel Logeren hebben wij uit de aanbesteding genomen.": ["withdrawn"],
    "Kavel 4 gaat niet door.": ["withdrawn"],
    "Vorige week is de inkoop van vervoer opnieuw gestart.": ["reopened"],
    "Voor verblijf wordt een nieuwe inkoop voorbereid.": ["preparing"],
    "Er komt een Europese aanbesteding.": ["preparing"],
    "De werkgroep werkt aan het bestek.": ["preparing"],
    "De aanbesteding wordt voorlopig niet gepubliceerd.": ["preparing"],
    "De gunningsbeslissing is op 4 april verstuurd.": ["provisionally_awarded"],
    "Alle contracten voor begeleiding zijn inmiddels ondertekend.": ["awarded"],
    "Het college heeft de opdracht definitief verstrekt.": ["awarded"],
    "Sinds januari voeren wij met twee partijen een dialoog.": ["in_dialogue"],
    "De inkoop van dyslexiezorg is twee weken geleden gestart.": ["published"],
    "De stukken zijn gisteren op TenderNed gezet.": ["published"],
    "Voor dagbesteding staat de inschrijving open.": ["published"],
    "Daardoor hebben we de inschrijving voor kavel 2 tot nader order moeten uitstellen.": ["suspended"],
    "Vrijdag is besloten de start van de inkoop uit te stellen tot nader order.": ["suspended"],
    "Niemand durfde het aan en we hebben de aanbesteding stop moeten zetten.": ["withdrawn"],
    "De beoordeling is aangehouden tot de rechter heeft beslist.": ["suspended"],
    "De opdracht wordt voorlopig gegund aan Stichting Riet.": ["provisionally_awarded"],
    "Een subsidietender is dit voorjaar gestart.": ["published"],
    "De documenten zijn in mei bekendgemaakt.": ["published"],
    "De toelating is sinds mei dicht.": ["closed"],
    "De inschrijving op dat perceel is ingetrokken.": [],
    "De gemeente wees op 4 april voorlopig vijf aanbieders aan.": ["provisionally_awarded"],
    "De opdracht is onder voorbehoud toegewezen aan drie partijen.": ["provisionally_awarded"],
    "Er is een voorlopige gunning voor alle percelen.": ["provisionally_awarded"],
    "Er is bezwaar gemaakt tegen de voorlopige gunning.": ["provisionally_awarded"],
    "Op 4 april zijn vijf aanbieders aangewezen voor de begeleiding.": ["awarded"],
    "Op 5 juni zijn de opdrachten definitief verstrekt.": ["awarded"],
    "Op 5 mei hebben wij de aanbesteding uitgezet.": ["published"],
    "De stukken zijn op 5 mei openbaar gemaakt.": ["published"],
    "Aanbieders kunnen zich nog inschrijven.": ["published"],
    "Voor perceel 3 loopt de inschrijving nog tot 15 mei.": ["published"],
    "Op TenderNed staat nu de aanbesteding voor de jeugdhulp.": ["published"],
    "Wij zitten midden in de gesprekken met de inschrijvers.": ["in_dialogue"],
    "Sinds november werken wij aan de voorbereiding van de nieuwe overeenkomsten.": ["preparing"],
    "Het bestek is in de maak.": ["preparing"],
    "De inkoopstrategie is voor de helft af.": ["preparing"],
    "Wij hebben de aanbesteding moeten afbreken.": ["withdrawn"],
    "De gemeenten hebben besloten de begeleiding een tweede keer in de markt te zetten.": ["reopened"],
    "Voor perceel 2 is niemand gegund.": ["closed"],
    "Alles staat in de wacht tot de uitspraak.": ["suspended"],
    "De procedure is vorige week gestopt.": ["withdrawn"],
    "Wij zijn gestopt met deze aanbesteding.": ["withdrawn"],
    "De stekker is uit de aanbesteding getrokken.": ["withdrawn"],
    "De aanbesteding is hervat.": ["reopened"],
    "Perceel 2 is niet gegund.": ["closed"],
    "De inschrijftermijn is sinds vrijdag verstreken.": ["closed"],
    "De aanbesteding moet nog beginnen.": ["preparing"],
    "Aan de stukken wordt nog gewerkt.": ["preparing"],
    "Wij werken toe naar publicatie in mei.": ["preparing"],
    "Het perceel zit nog in de tekentafelfase.": ["preparing"],
    "Sinds 2 februari kunnen aanbieders zich inschrijven.": ["published"],
    "In februari gingen wij de markt op.": ["published"],
    # done and not in the making; nobody tendered, which is no status yet; contracts that run
    "In zeven gesprekken is de opdracht uitgewerkt.": [],
    "Voor perceel 2 kwam geen geldige offerte binnen.": [],
    "Onze reactie daarop zetten we op 28 november op TenderNed.": [],
    "Het huidige raamcontract werd gesloten in 2021.": [],
    # moved to a day, or only something that must be
    "Het bestuur besloot de publicatie uit te stellen tot 3 mei.": [],
    "De gemeenten moeten de aanbesteding misschien uitstellen.": [],
    # still to come, denied, only possible, or about something else
    "De aanbesteding wordt in juni gepubliceerd.": [],
    "De opdracht is nog niet verleend.": [],
    "De aanbesteding is niet ingetrokken.": [],
    "De procedure kan worden ingetrokken.": [],
    "De marktconsultatie is gestart.": [],
    "De vorige aanbesteding is mislukt.": [],
    "De contracten die zijn getekend lopen tot 2028.": [],
    "Er zijn met circa 40 aanbieders overeenkomsten gesloten.": [],
    "Dit traject loopt nu.": [],
    "De conceptovereenkomst gaat volgende week rond.": [],
    "Is de aanbesteding gestart?": [],
}


@pytest.mark.parametrize("sentence", TOLD)
def test_told(sentence: str) -> None:
    assert [status for status, _, _ in told_progress(sentence)] == TOLD[sentence]


@pytest.mark.parametrize("sentence", TOLD)
def test_offsets_lie_within_the_sentence(sentence: str) -> None:
    assert all(0 <= start < len(sentence) for _, start, _ in told_progress(sentence))
