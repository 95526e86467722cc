"""Work for which no reader waits, where there is a worker."""

from django_tasks import task

from .mail import mail_report


@task()
def send_report(report_id: int) -> bool:
    return mail_report(report_id)
