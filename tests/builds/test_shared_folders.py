"""What processes that share the tests make once for all of them."""

from concurrent.futures import ThreadPoolExecutor


def test_a_folder_is_made_once_however_many_ask_for_it(once):
    made = []
    with ThreadPoolExecutor() as pool:
        folders = set(pool.map(lambda _: once("made-once", made.append), range(8)))
    assert made == list(folders)
