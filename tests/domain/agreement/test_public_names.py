"""What the two packages promise to give, and nothing else."""

from types import ModuleType

import pytest

from alongside.domain import agreement, decisions


@pytest.mark.parametrize("package", [agreement, decisions], ids=["agreement", "decisions"])
def test_all_is_sorted_and_exactly_what_can_be_imported(package):
    public = {
        name for name, value in vars(package).items() if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert set(package.__all__) == public
    # constants, classes and functions in turn, as the linter sorts them
    assert package.__all__ == sorted(package.__all__, key=lambda n: (not n.isupper(), not n[0].isupper(), n))
