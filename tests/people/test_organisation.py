from tests.factories.people import OrganisationFactory


def test_an_organisation_may_be_several_things(db):
    organisation = OrganisationFactory(is_partner=True, is_institution=True, ror="04bwf3e34")

    assert organisation.kinds == ["partner", "institution"]
    assert organisation.ror == "https://ror.org/04bwf3e34"
