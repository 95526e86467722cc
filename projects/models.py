"""The domain: the list of projects, a project, and what projects share."""

from .index_page import ProjectIndexPage
from .project_page import ProjectPage
from .project_parts import Participation, ProjectContact, ProjectIdentifier
from .snippets import Organisation, Person, Programme, Theme

__all__ = [
    "Organisation",
    "Participation",
    "Person",
    "Programme",
    "ProjectContact",
    "ProjectIdentifier",
    "ProjectIndexPage",
    "ProjectPage",
    "Theme",
]
