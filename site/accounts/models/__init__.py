"""What the house remembers about accounts."""

from accounts.models.asked_reset import AskedReset
from accounts.models.counted_reset import CountedReset
from accounts.models.kept_mail import KeptMail
from accounts.models.log_in import LogIn
from accounts.models.review import Review
from accounts.models.second_factor_rule import SecondFactorRule
from accounts.models.team import BranchTeam, TeamPerson

__all__ = [
    "AskedReset",
    "BranchTeam",
    "CountedReset",
    "KeptMail",
    "LogIn",
    "Review",
    "SecondFactorRule",
    "TeamPerson",
]
