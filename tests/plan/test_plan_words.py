"""Words of a document are found in it whole, and never with a word or number cut in two."""

import pytest

from consortium.checking.quotations import cut_in, stand_in


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("2 %", "62 % had none"),
        ("5,000", "of £75,000 a year"),
        ("000", "of £75,000 a year"),
        ("£75", "of £75,000 a year"),
        ("Corby, 94", "Corby, 9469, Daventry"),
        ("8.5", "78.5 had"),
        ("most half", "Almost half"),
        ("Almost ha", "Almost half"),
    ],
)
def test_words_cut_in_two_do_not_stand_in_a_text(words, text):
    assert not stand_in(words, text)
    assert cut_in(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("62 %", "so 62 % had none"),
        ("£75,000", "of £75,000, a year"),
        ("9469", "Corby, 9469."),
        ("‘local hubs’", "good ‘local hubs’ supporting"),
        ("local hubs", "good ‘local hubs’ supporting"),
        ("VCS organisations", "BME/VCS\n  organisations;"),
        ("5", "75, and 5"),
        ("(Source: 2002)", "people. (Source: 2002)"),
    ],
)
def test_whole_words_stand_in_a_text(words, text):
    assert stand_in(words, text)
    assert not cut_in(words, text)


def test_words_that_are_not_there_are_not_cut():
    assert not stand_in("nothing", "62 % had none")
    assert not cut_in("nothing", "62 % had none")
